package dragoman.translate.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, without the marks around it.
 *
 * @param key by which it is looked up: lower case, without vowel signs, one form of alef
 * @param start first UTF-16 code unit in the text
 * @param end code unit after the last
 * @param mark the last comma, semicolon, colon or dash between it and the word before; a blank when
 *     there is none
 */
record Word(String key, int start, int end, char mark) {
    private static final String SEPARATORS = ",;:\u060C\u061B\u2013\u2014";
    private static final char NO_MARK = ' ';

    /** The words of a text, in order. */
    static List<Word> of(String text) {
        return of(text, 0, text.length());
    }

    /** The words between two code units of a text. */
    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        char mark = NO_MARK;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (isPart(text, at, to)) {
                int end = at + 1;
                while (end < to && isPart(text, end, to)) {
                    end++;
                }
                words.add(new Word(key(text.substring(at, end)), at, end, mark));
                mark = NO_MARK;
                at = end;
            } else {
                mark = SEPARATORS.indexOf(c) >= 0 ? c : mark;
                at++;
            }
        }
        return words;
    }

    /** Letters, digits and signs on them; a mark between two of them belongs to the word. */
    private static boolean isPart(String text, int at, int to) {
        char c = text.charAt(at);
        if (isLetter(c)) {
            return true;
        }
        if (at == 0 || at + 1 >= to || !isLetter(text.charAt(at - 1))) {
            return false;
        }
        char next = text.charAt(at + 1);
        return switch (c) {
            case '\'', '\u2019', '-' -> isLetter(next);
            case '.', ',', '\u066B', '\u066C' ->
                    Character.isDigit(text.charAt(at - 1)) && Character.isDigit(next);
            default -> false;
        };
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u0640';
    }

    /** The form of a word by which it is looked up. */
    static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case '\u0623', '\u0625', '\u0622', '\u0671' -> key.append('\u0627');
                case '\u0649' -> key.append('\u064A');
                case '\u2019' -> key.append('\'');
                case '\u0640' -> {
                    // A tatweel only stretches the word.
                }
                default -> {
                    boolean sign =
                            Character.getType(c) == Character.NON_SPACING_MARK
                                    && c >= '\u0610'
                                    && c <= '\u06ED';
                    if (!sign) {
                        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
                        key.append(digit >= 0 ? (char) ('0' + digit) : c);
                    }
                }
            }
        }
        return key.toString();
    }

    /** Whether a comma, semicolon, colon or dash separates it from the word before. */
    boolean afterComma() {
        return mark != NO_MARK;
    }

    /** Whether a colon separates it from the word before. */
    boolean afterColon() {
        return mark == ':';
    }

    /** Whether it has a digit. */
    boolean isFigure() {
        return key.chars().anyMatch(Character::isDigit);
    }
}
