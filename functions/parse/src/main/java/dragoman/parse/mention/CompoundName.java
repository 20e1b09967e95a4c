package dragoman.parse.mention;

/** The one-letter Arabic words that are written together with the next word. */
public final class CompoundName {
    private static final char WAW = '\u0648';
    private static final char FEH = '\u0641';
    private static final char BEH = '\u0628';
    private static final char LAM = '\u0644';
    private static final char KAF = '\u0643';

    private CompoundName() {}

    /** Whether the letter alone means "and" or "so". */
    public static boolean isAnd(char letter) {
        return letter == WAW || letter == FEH;
    }

    /** Whether the letter alone means "and" or "for". */
    public static boolean isAndOrFor(char letter) {
        return letter == WAW || letter == LAM;
    }

    /**
     * The number of letters at the start of a word that may be such words.
     *
     * @param max the maximum number of such letters
     * @param minLeft the minimum number of letters that remain
     */
    public static int count(String folded, int max, int minLeft) {
        int joined = 0;
        while (joined < max
                && folded.length() - joined > minLeft
                && isJoined(folded.charAt(joined))) {
            joined++;
        }
        return joined;
    }

    private static boolean isJoined(char letter) {
        return isAnd(letter) || letter == BEH || letter == LAM || letter == KAF;
    }
}
