package dragoman.dispatch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something about a dispatch that a reader should doubt.
 *
 * @param code what kind of doubt, in kebab case
 * @param message what is doubtful and why, in English
 * @param paragraph number of the paragraph concerned
 */
public record Warning(String code, String message, Optional<Integer> paragraph) {
    private static final Pattern CODE = Pattern.compile("[a-z]++(?:-[a-z]++)*+");

    public Warning {
        Require.matching(CODE, code, "a warning's code");
        Require.text(message, "message");
    }

    /** A warning about the dispatch as a whole. */
    public static Warning of(String code, String message) {
        return new Warning(code, message, Optional.empty());
    }
}
