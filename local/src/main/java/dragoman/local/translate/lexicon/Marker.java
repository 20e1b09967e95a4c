package dragoman.local.translate.lexicon;

/** The signs by which a reader sees what is not known and what is guessed. */
final class Marker {
    /** Right before a guess. */
    static final String GUESS = "~";

    // White square brackets: no wire text has them, so a reader sees at once what was not known.
    private static final String UNKNOWN_OPENS = "\u27E6";
    private static final String UNKNOWN_CLOSES = "\u27E7";

    private Marker() {}

    static String unknown(String text) {
        return UNKNOWN_OPENS + text + UNKNOWN_CLOSES;
    }

    static String guess(String text) {
        return GUESS + text;
    }
}
