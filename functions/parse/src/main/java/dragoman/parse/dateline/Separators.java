package dragoman.parse.dateline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that separate the parts of a dateline from each other and from the lead. */
final class Separators {
    private static final Pattern LEADING =
            Pattern.compile("^ ?(?:\\.? ?-{1,3}|_|:|\\.(?= |$)|/(?= )|)[ \"]?-{0,2} ?");
    private static final Pattern TRAILING =
            Pattern.compile("(?<![-: ,._/|\\]\u060C\u06D4])[-: ,._/|\\]\u060C\u06D4]++$");
    // A full stop ends a sentence: it separates a day from a mark, but no place.
    private static final Pattern AFTER_A_PLACE = Pattern.compile("[-:,_/|\u060C]");
    private static final Pattern BULLETS = Pattern.compile("^[ *\u2022\u00B7]+");

    private Separators() {}

    /** The separators at the start of the text. */
    static String leading(String text) {
        Matcher match = LEADING.matcher(text);
        return match.find() ? match.group() : "";
    }

    /** Where the separators at the end of the text begin; its length when there are none. */
    static int startOfTrailing(String text) {
        Matcher match = TRAILING.matcher(text);
        return match.find() ? match.start() : text.length();
    }

    /** The text without the separators at its end. */
    static String withoutTrailing(String text) {
        return TRAILING.matcher(text).replaceFirst("");
    }

    /** Whether one of the signs can separate a place from what follows. */
    static boolean separatePlace(String signs) {
        return AFTER_A_PLACE.matcher(signs).find();
    }

    /** Where the text continues after the bullets with which it begins. */
    static int endOfBullets(String text) {
        Matcher match = BULLETS.matcher(text);
        return match.find() ? match.end() : 0;
    }
}
