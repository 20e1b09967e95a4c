package dragoman.local.translate.lexicon;

/** The spellings in which Arabic words are compared. */
final class Spelling {
    static final char ALEF = '\u0627';
    static final char TEH = '\u062A';
    static final char HEH = '\u0647';
    static final char TEH_MARBUTA = '\u0629';
    static final char YEH = '\u064A';
    static final char ALEF_MAQSURA = '\u0649';
    static final char WAW = '\u0648';
    static final char NOON = '\u0646';
    private static final char ALEF_MADDA = '\u0622';
    private static final char ALEF_HAMZA = '\u0623';
    private static final char ALEF_HAMZA_BELOW = '\u0625';
    private static final char TATWEEL = '\u0640';
    private static final char SUPERSCRIPT_ALEF = '\u0670';

    private Spelling() {}

    /** The word without vowel signs, and without what only changes how it looks. */
    static String bare(String word) {
        int i = 0;
        while (i < word.length() && !isDropped(word.charAt(i))) {
            i++;
        }
        if (i == word.length()) {
            return word;
        }
        StringBuilder bare = new StringBuilder(word.length());
        word.chars().filter(c -> !isDropped((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isDropped(char c) {
        return c == TATWEEL
                || c == SUPERSCRIPT_ALEF
                || (c >= '\u064B' && c <= '\u065F')
                || Character.getType(c) == Character.FORMAT;
    }

    /** The form in which words are looked up: letters that wires exchange are one. */
    static String fold(String bare) {
        char[] letters = bare.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] =
                    switch (letters[i]) {
                        case ALEF_MADDA, ALEF_HAMZA, ALEF_HAMZA_BELOW -> ALEF;
                        case ALEF_MAQSURA -> YEH;
                        case TEH_MARBUTA -> HEH;
                        default -> letters[i];
                    };
        }
        return new String(letters);
    }

    private static boolean isHamza(char c) {
        return c == ALEF_HAMZA || c == ALEF_HAMZA_BELOW;
    }

    /**
     * How far a text's spelling is from an entry's, both alike when folded: 0 if it is the same; a
     * left-out hamza or a missing pair of dots is nearer than a letter that says something else.
     *
     * @return the distance, or -1 when the text's spelling cannot stand for the entry's
     */
    static int distance(String text, String entry) {
        int distance = 0;
        for (int i = 0; i < text.length(); i++) {
            char written = text.charAt(i);
            char meant = entry.charAt(i);
            if (written == meant) {
                continue;
            }
            boolean last = i == text.length() - 1 || text.charAt(i + 1) == ' ';
            if (written == TEH_MARBUTA || (isHamza(written) && isHamza(meant))) {
                // Two dots, or a hamza on the other side, are never written by mistake.
                return -1;
            }
            if (meant == TEH_MARBUTA || meant == ALEF_MAQSURA || written == ALEF_MAQSURA) {
                if (!last) {
                    return -1;
                }
                distance += 2;
            } else {
                distance += written == ALEF ? 1 : 2;
            }
        }
        return distance;
    }
}
