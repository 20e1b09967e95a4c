package dragoman.parse.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows character sets by the names that mail, web pages and XML give them, misspelt or not. */
public final class CharsetNames {
    private static final int MAX_LENGTH = 60;

    /** Other spellings, and the name that the number in them belongs to. */
    private static final List<Spelling> SPELLINGS =
            List.of(
                    new Spelling(
                            "(?:x-?)?(?:windows|win|cp|ms|ansi|ibm)?[-_ ]?(125[0-8])", "windows-"),
                    new Spelling(
                            "(?:x-)?(?:iso)?[-_ ]?8859[-_ ]?(\\d{1,2})(?:[-_][ei])?", "ISO-8859-"),
                    new Spelling("(?:x-)?(?:unicode-\\d-\\d-)?utf[-_ ]?(8|16|16le|16be)", "UTF-"),
                    new Spelling(
                            "(?:x-)?(?:cp|ibm|dos|oem)[-_ ]?(437|720|850|852|855|864|866)", "IBM"));

    private CharsetNames() {}

    private record Spelling(Pattern pattern, String prefix) {
        Spelling(String pattern, String prefix) {
            this(Pattern.compile(pattern), prefix);
        }
    }

    /** The character set with a name; absent if the name means none, as {@code unknown-8bit}. */
    public static Optional<Charset> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<Charset> known = known(plain);
        if (known.isPresent()) {
            return known;
        }
        for (Spelling spelling : SPELLINGS) {
            Matcher match = spelling.pattern().matcher(plain);
            if (match.matches()) {
                return known(spelling.prefix() + match.group(1));
            }
        }
        return plain.startsWith("x-") ? known(plain.substring(2)) : Optional.empty();
    }

    /** Whether a set writes every character that it has in one byte, or as UTF-8 or UTF-16 do. */
    public static boolean isPlaced(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                || charset.name().startsWith("UTF-16")
                || !charset.canEncode()
                || charset.newEncoder().maxBytesPerChar() <= 1;
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            // Malformed, or of no set that this machine has.
            return Optional.empty();
        }
    }
}
