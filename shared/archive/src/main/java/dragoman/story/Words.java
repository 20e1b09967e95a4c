package dragoman.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared between senders: in lower case, without vowel signs,
 * tatweel and direction controls, alef, ya and ta marbuta in one form each, digits as Western ones.
 * A single word in brackets is left out, since that is where agencies put their marks. Of writing
 * that knows no blanks, each sign is a word.
 */
final class Words {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u0640\u064B-\u065F\u0670]");
    private static final Pattern MARK =
            Pattern.compile("[(\\[]\\s*[\\p{L}\\p{N}.-]{2,12}\\s*[)\\]]");
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|"
                            + "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private Words() {}

    /** The words of a text in order. */
    static List<String> of(String text) {
        String plain =
                INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        Matcher matcher = WORD.matcher(MARK.matcher(plain).replaceAll(" "));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(fold(matcher.group()));
        }
        return words;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            folded.append(
                    switch (c) {
                        case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
                        case '\u0649', '\u0626' -> '\u064A';
                        case '\u0624' -> '\u0648';
                        case '\u0629' -> '\u0647';
                        default -> Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
                    });
        }
        return folded.toString();
    }
}
