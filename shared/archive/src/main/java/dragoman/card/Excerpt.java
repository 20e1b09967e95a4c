package dragoman.card;

/** The beginning of a text that is too long to be kept once more. */
final class Excerpt {
    private static final String MORE = "\u2026";

    private Excerpt() {}

    /**
     * The text, or its first words and an ellipsis where it is longer.
     *
     * @param maxLength in UTF-16 code units, without the ellipsis
     */
    static String of(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int blank = text.lastIndexOf(' ', maxLength);
        if (blank > 0) {
            return text.substring(0, blank) + MORE;
        }
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return text.substring(0, end) + MORE;
    }
}
