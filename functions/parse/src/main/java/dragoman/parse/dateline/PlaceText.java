package dragoman.parse.dateline;

import java.util.regex.Pattern;

/** Judges by its looks whether a folded text names a place or several. */
final class PlaceText {
    static final int MAX_LENGTH = 70;

    private static final int MAX_WORDS = 9;
    // Signs that occur in sentences and not in places; a point may shorten a name: ST. LOUIS.
    private static final Pattern NO_PLACE =
            Pattern.compile("[\\d!?\u061F\u00AB\u00BB\"\u201C\u201D:;=]|\\p{Ll}\\. ");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ -]+");

    private PlaceText() {}

    static boolean isPlausible(String text) {
        return text.length() <= MAX_LENGTH
                && words(text) <= MAX_WORDS
                && !NO_PLACE.matcher(text).find();
    }

    static int words(String text) {
        int words = 1;
        String stripped = text.strip();
        for (int i = 1; i < stripped.length(); i++) {
            words += stripped.charAt(i) == ' ' && stripped.charAt(i - 1) != ' ' ? 1 : 0;
        }
        return words;
    }

    /** Whether each word begins with a capital. */
    static boolean isCapitalised(String text) {
        for (String word : BETWEEN_WORDS.split(text, -1)) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
