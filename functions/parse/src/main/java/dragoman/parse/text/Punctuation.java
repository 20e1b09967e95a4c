package dragoman.parse.text;

/** Judges marks outside ASCII by their neighbours: where words stand, and where figures stand. */
final class Punctuation {
    private static final double CERTAIN = 1;
    private static final double LIKELY = 0.7;
    private static final double UNLIKELY = -0.5;

    private static final String APOSTROPHES = "\u2018\u2019\u02BC\u00B4";
    private static final String OPENING = "\u201C\u201E\u201A\u00AB\u2039\u2018\u00A1\u00BF";
    private static final String CLOSING = "\u201D\u201C\u00BB\u203A\u2019";
    private static final String DASHES = "\u2013\u2014\u2010\u2212";
    private static final String ARABIC =
            "\u060C\u061B\u061F\u06D4\u0640\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";
    private static final String OF_FIGURES =
            "\u20AC\u00A3\u00A5\u00A2\u00B0\u00BA\u00AA\u00B2\u00B3\u00B1\u00D7\u2030\u00BD\u00BC\u00BE\u2116";
    private static final String APART =
            "\u2022\u00B7\u2026\u00A9\u00AE\u2122\u00A7\u00B6\u2020\u2021\u200C\u200D\u200E\u200F";
    // The marks of Chinese, Japanese and Korean; all their letters come after them.
    private static final char FIRST_EAST_ASIAN = '\u3000';
    private static final char LAST_EAST_ASIAN = '\u303F';
    private static final char FIRST_FULLWIDTH = '\uFF01';
    private static final char LAST_FULLWIDTH = '\uFF60';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Punctuation() {}

    /** The score of a mark at its place: high where it is printed so, negative elsewhere. */
    static double worth(String text, int at) {
        char c = text.charAt(at);
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean inWord = Character.isLetter(before) && Character.isLetter(after);
        if (c == NO_BREAK_SPACE) {
            return LIKELY;
        }
        if (APOSTROPHES.indexOf(c) >= 0 && inWord) {
            return CERTAIN;
        }
        if (ARABIC.indexOf(c) >= 0) {
            return isArabic(before) || isArabic(after) ? LIKELY : UNLIKELY;
        }
        if ((c >= FIRST_EAST_ASIAN && c <= LAST_EAST_ASIAN)
                || (c >= FIRST_FULLWIDTH && c <= LAST_FULLWIDTH)) {
            return before >= FIRST_EAST_ASIAN || after >= FIRST_EAST_ASIAN ? LIKELY : UNLIKELY;
        }
        if (DASHES.indexOf(c) >= 0) {
            return isBlank(before) == isBlank(after) ? CERTAIN : LIKELY;
        }
        if (OF_FIGURES.indexOf(c) >= 0 && (Character.isDigit(before) || Character.isDigit(after))) {
            return CERTAIN;
        }
        boolean opens =
                OPENING.indexOf(c) >= 0 && !Character.isLetterOrDigit(before) && !isBlank(after);
        boolean closes =
                CLOSING.indexOf(c) >= 0 && !Character.isLetterOrDigit(after) && !isBlank(before);
        if (opens || closes) {
            return CERTAIN;
        }
        boolean known = APART.indexOf(c) >= 0 || OF_FIGURES.indexOf(c) >= 0;
        return known && !inWord ? LIKELY : UNLIKELY;
    }

    private static boolean isBlank(char c) {
        return Characters.isSpace(c);
    }

    private static boolean isArabic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }
}
