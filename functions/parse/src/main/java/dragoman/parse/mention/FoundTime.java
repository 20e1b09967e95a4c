package dragoman.parse.mention;

/**
 * A time and the words that say it.
 *
 * @param from index of the first word
 * @param to index after the last word
 * @param value by ISO 8601; {@link #UNSURE} when the words contradict each other
 */
record FoundTime(int from, int to, String value) {
    /** The value of a time that contradicts itself. */
    static final String UNSURE = "";

    // 2025-10, 2025
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;

    boolean isMonth() {
        return value.length() == MONTH_LENGTH;
    }

    boolean isYear() {
        return value.length() == YEAR_LENGTH;
    }

    /** The same time, said from an earlier word on. */
    FoundTime after(int start) {
        return new FoundTime(start, to, value);
    }
}
