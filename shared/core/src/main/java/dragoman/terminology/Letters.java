package dragoman.terminology;

/**
 * Letters made comparable: alef, yeh, kaf and teh marbuta in one form each, Latin letters small and
 * without diacritics, digits as in ASCII; vowel signs, tatweel and what has no width dropped.
 */
final class Letters {
    /** Stands for a character that is dropped. */
    static final char NONE = '\uFFFF';

    static final char TATWEEL = '\u0640';
    private static final char ALEF_MADDA = '\u0622';
    private static final char ALEF_HAMZA_ABOVE = '\u0623';
    private static final char ALEF_HAMZA_BELOW = '\u0625';
    private static final char ALEF = '\u0627';
    private static final char ALEF_WASLA = '\u0671';
    private static final char TEH_MARBUTA = '\u0629';
    private static final char HEH = '\u0647';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final char YEH = '\u064A';
    private static final char FARSI_YEH = '\u06CC';
    private static final char KAF = '\u0643';
    private static final char KEHEH = '\u06A9';
    private static final char FATHATAN = '\u064B';
    private static final char KASRATAN = '\u064D';
    private static final char LAST_ASCII = '\u007F';
    private static final char FIRST_PRESENTATION_FORM = '\uFB50';
    private static final char LAST_PRESENTATION_FORM = '\uFEFC';

    private static final char FIRST_ACCENTED = '\u00C0';

    // Latin-1 and Latin Extended-A. Unicode's own tables take longer to load than all glossaries.
    private static final String PLAIN =
            "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
                    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                    + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private Letters() {}

    /** A character's comparable form, {@link #NONE} if it is dropped. */
    static char fold(char c) {
        if (c <= LAST_ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
        }
        if (isDropped(c)) {
            return NONE;
        }
        return switch (c) {
            case ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_WASLA -> ALEF;
            case ALEF_MAKSURA, FARSI_YEH -> YEH;
            case TEH_MARBUTA -> HEH;
            case KEHEH -> KAF;
            default ->
                    Character.isDigit(c)
                            ? (char) ('0' + Character.digit(c, 10))
                            : Character.toLowerCase(base(c));
        };
    }

    /** Whether a character is a sign on a letter, stretches a word, or has no width. */
    static boolean isDropped(char c) {
        return c == TATWEEL
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.FORMAT -> true;
                    default -> false;
                };
    }

    /** Whether a character is the sign of an indefinite noun or adjective. */
    static boolean isTanwin(char c) {
        return c >= FATHATAN && c <= KASRATAN;
    }

    /** Whether a character is in the form in which old systems drew it, perhaps several at once. */
    static boolean isPresentationForm(char c) {
        return c >= FIRST_PRESENTATION_FORM && c <= LAST_PRESENTATION_FORM;
    }

    static boolean isArabic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }

    static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** The letter without its diacritic or stroke, in the Latin of Europe. */
    private static char base(char c) {
        int at = c - FIRST_ACCENTED;
        return at >= 0 && at < PLAIN.length() && PLAIN.charAt(at) != ' ' ? PLAIN.charAt(at) : c;
    }
}
