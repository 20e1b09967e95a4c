package dragoman.memory;

import java.util.List;
import java.util.Optional;

/**
 * Names of the same kind in one language and one form: all weekdays, or the months as they are
 * called in the Levant.
 *
 * @param agreement one letter a name; empty where the words around a name never change with it
 * @param names by number; one that this form lacks is empty
 * @param first the number of the first name
 */
record NameForm(ValueKind kind, String agreement, List<String> names, int first) {
    NameForm {
        names = List.copyOf(names);
        if (!agreement.isEmpty() && agreement.length() != names.size()) {
            throw new IllegalArgumentException("agreement needs " + names.size() + " letters");
        }
    }

    /** The name with a number, where this form has one. */
    Optional<String> name(int number) {
        int at = number - first;
        return at < 0 || at >= names.size() || names.get(at).isEmpty()
                ? Optional.empty()
                : Optional.of(names.get(at));
    }

    /** Whether one name may take the place of another with no word around it changing. */
    boolean agree(int number, int other) {
        return agreement.isEmpty()
                || agreement.charAt(number - first) == agreement.charAt(other - first);
    }
}
