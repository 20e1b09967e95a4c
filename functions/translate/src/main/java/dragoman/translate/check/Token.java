package dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word or a number in figures, with where it is.
 *
 * @param start first UTF-16 code unit
 * @param end UTF-16 code unit after the last
 * @param text a word in lower case without vowel signs; a number in Western digits with its
 *     separators as printed
 */
record Token(int start, int end, String text, boolean isNumber) {
    // Full stop, comma, Arabic decimal and thousands separators, and the letter reh, which
    // separates decimals on the wire.
    private static final String SEPARATORS = ".,\u066B\u066C\u0631";
    private static final String APOSTROPHES = "'\u2019";

    /** The words and numbers of a text, in order. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                int end = numberEnd(text, i);
                tokens.add(new Token(i, end, western(text.substring(i, end)), true));
                i = end;
            } else if (Character.isLetter(c)) {
                int end = wordEnd(text, i);
                tokens.add(new Token(i, end, bare(text.substring(i, end)), false));
                i = end;
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static int numberEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end))
                        || (end + 1 < text.length()
                                && SEPARATORS.indexOf(text.charAt(end)) >= 0
                                && Character.isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end))
                        || isSign(text.charAt(end))
                        || (end + 1 < text.length()
                                && APOSTROPHES.indexOf(text.charAt(end)) >= 0
                                && Character.isLetter(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private static boolean isSign(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == '\u0640';
    }

    private static String bare(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isSign(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    static String western(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return digits.toString();
    }
}
