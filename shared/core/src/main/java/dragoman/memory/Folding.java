package dragoman.memory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the memory does not tell apart in writing. */
final class Folding {
    // Direction controls and the like, tatweel, vowel signs.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u0640\u064B-\u065F\u0670]");

    private Folding() {}

    /** A text composed, without what is not seen or need not be written. */
    static String clean(String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** A text with alef, ya and ta marbuta in one form each, and in lower case. */
    static String fold(String text) {
        return letters(clean(text)).toLowerCase(Locale.ROOT);
    }

    /** As {@link #fold}, of a text that is clean, without changing its length. */
    static String letters(String clean) {
        return clean.replace('\u0622', '\u0627')
                .replace('\u0623', '\u0627')
                .replace('\u0625', '\u0627')
                .replace('\u0649', '\u064A')
                .replace('\u06CC', '\u064A')
                .replace('\u06A9', '\u0643')
                .replace('\u0629', '\u0647');
    }

    /** Figures in Western digits, as printed otherwise. */
    static String western(String figures) {
        StringBuilder digits = new StringBuilder(figures.length());
        for (int i = 0; i < figures.length(); i++) {
            char c = figures.charAt(i);
            digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return digits.toString();
    }
}
