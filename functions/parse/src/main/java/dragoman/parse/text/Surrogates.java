package dragoman.parse.text;

/** Halves of characters, which formats can write by number and no text can be sent with. */
public final class Surrogates {
    private static final char UNKNOWN = '\uFFFD';

    private Surrogates() {}

    /** The text with Unicode's replacement character for each half without its other half. */
    public static String replaced(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                whole.setCharAt(i, UNKNOWN);
            }
        }
        return whole.toString();
    }
}
