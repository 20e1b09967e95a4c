package dragoman.local.translate.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the service requires of a parameter.
 *
 * @param type of its value
 * @param required members that must be there, of a structure
 * @param members shapes of a structure's members, by their names
 * @param member shape of a list's members
 * @param min least length, or least number
 * @param max greatest length, or greatest number
 * @param values the only values, of a text; none when any will do
 * @param pattern that a text must match
 * @param sensitive whether a refusal must not quote the value
 */
record Shape(
        Type type,
        List<String> required,
        Map<String, String> members,
        Optional<String> member,
        OptionalInt min,
        OptionalInt max,
        @JsonProperty("enum") List<String> values,
        Optional<Pattern> pattern,
        boolean sensitive) {
    Shape {
        required = List.copyOf(required);
        members = Map.copyOf(members);
        values = List.copyOf(values);
    }

    /** Types of values, with the words in which the service names them. */
    enum Type {
        STRUCTURE("structure"),
        LIST("list"),
        STRING("String"),
        INTEGER("Integer"),
        BLOB("Blob");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
