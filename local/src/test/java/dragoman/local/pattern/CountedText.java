package dragoman.local.pattern;

/** A text that counts how often a character of it is read. */
final class CountedText implements CharSequence {
    private final String text;
    private final long max;
    private long steps;

    /**
     * @param max the number of steps after which reading is broken off
     */
    CountedText(String text, long max) {
        this.text = text;
        this.max = max;
    }

    /** More steps were taken than the maximum. */
    static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyStepsException() {
            super("too many steps", null, false, false);
        }
    }

    long steps() {
        return steps;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps > max) {
            throw new TooManyStepsException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
