package dragoman.parse.mention.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in Latin letters, made comparable. */
final class LatinLetters {
    private static final Pattern DROPPED = Pattern.compile("[\\p{Mn}'\u2018\u2019\u02BF\u02BE]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private LatinLetters() {}

    /** In lower case, without accents and apostrophes. */
    static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isPlain(lower)
                ? lower
                : DROPPED.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The words of a name, folded, with hyphens between. */
    static String key(String name) {
        return BETWEEN.matcher(fold(name)).replaceAll("-");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80 && c != '\'');
    }
}
