package dragoman.parse.mention;

import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words and punctuation marks. */
public final class Words {
    // Characters that join the halves of one word: Secretary-General, O'Neill.
    private static final String JOINING = "-'\u2019\u2010\u2011";

    private Words() {}

    /** The words and marks in a range of code units of a paragraph, in order. */
    public static List<Word> of(String paragraph, int from, int to) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = paragraph.charAt(i);
            if (isLetter(c)) {
                int end = end(paragraph, i, to);
                words.add(word(paragraph, i, end));
                i = end;
            } else {
                if (!Character.isWhitespace(c) && c != '\u00A0' && !isIgnored(c)) {
                    words.add(new Word(String.valueOf(c), String.valueOf(c), i, i + 1));
                }
                i++;
            }
        }
        return words;
    }

    /** A word or name folded for comparison. */
    public static String fold(String text) {
        return Folded.fold(text).toLowerCase(Locale.ROOT);
    }

    private static Word word(String paragraph, int start, int end) {
        String text = paragraph.substring(start, end);
        return new Word(text, fold(text), start, end);
    }

    private static int end(String text, int start, int to) {
        int i = start + 1;
        while (i < to) {
            char c = text.charAt(i);
            boolean joined =
                    JOINING.indexOf(c) >= 0 && i + 1 < to && Character.isLetter(text.charAt(i + 1));
            if (!isLetter(c) && !isIgnored(c) && !joined) {
                break;
            }
            i++;
        }
        while (isIgnored(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) && !isIgnored(c);
    }

    /**
     * Whether the character is a vowel sign, tatweel, direction mark or joiner: a part of a word
     * that folding removes.
     */
    private static boolean isIgnored(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == '\u0640';
    }
}
