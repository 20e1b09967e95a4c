package dragoman.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A segment as the memory compares it: without vowel signs, tatweel and direction controls, alef,
 * ya and ta marbuta in one form each, blanks single, outer punctuation gone, and each number
 * replaced by a mark.
 *
 * @param text the comparable text
 * @param numbers the numbers in order, in Western digits, as printed otherwise
 */
public record SegmentKey(String text, List<String> numbers) {
    static final String NUMBER_MARK = "#";

    // The Arabic letter reh separates decimals on the wire: 71ر84.
    static final Pattern NUMBER = Pattern.compile("\\p{Nd}++(?:[.,\u066B\u066C\u0631]\\p{Nd}++)*+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u0640\u064B-\u065F\u0670]");
    private static final Pattern OUTER =
            Pattern.compile("^[\\p{P}\\s&&[^#]]++|(?<![\\p{P}\\s&&[^#]])[\\p{P}\\s&&[^#]]++$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

    public SegmentKey {
        numbers = List.copyOf(numbers);
    }

    /** A segment made comparable. */
    public static SegmentKey of(String segment) {
        String plain =
                INVISIBLE
                        .matcher(Normalizer.normalize(segment, Normalizer.Form.NFC))
                        .replaceAll("");
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(plain);
        StringBuilder abstracted = new StringBuilder();
        while (matcher.find()) {
            numbers.add(western(matcher.group()));
            matcher.appendReplacement(abstracted, NUMBER_MARK);
        }
        matcher.appendTail(abstracted);
        String bare = OUTER.matcher(BLANKS.matcher(abstracted).replaceAll(" ")).replaceAll("");
        return new SegmentKey(fold(bare).toLowerCase(Locale.ROOT), numbers);
    }

    private static String fold(String text) {
        return text.replace('\u0622', '\u0627')
                .replace('\u0623', '\u0627')
                .replace('\u0625', '\u0627')
                .replace('\u0649', '\u064A')
                .replace('\u0629', '\u0647');
    }

    static String western(String number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return digits.toString();
    }
}
