package dragoman.memory;

import dragoman.dispatch.Sha256;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which versions up to 0.1 kept a segment: only numbers were replaced by a mark, and
 * all outer punctuation was dropped. What was kept then is still found.
 */
public final class EarlierKey {
    private static final int DIGITS = 32;
    private static final Pattern NUMBER =
            Pattern.compile("\\p{Nd}++(?:[.,\u066B\u066C\u0631]\\p{Nd}++)*+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u0640\u064B-\u065F\u0670]");
    private static final Pattern OUTER =
            Pattern.compile("^[\\p{P}\\s&&[^#]]++|(?<![\\p{P}\\s&&[^#]])[\\p{P}\\s&&[^#]]++$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

    private EarlierKey() {}

    /** The key of a segment for a pair of languages. */
    public static String of(String segment, String from, String to) {
        String composed = Normalizer.normalize(segment, Normalizer.Form.NFC);
        String plain = INVISIBLE.matcher(composed).replaceAll("");
        String marked = BLANKS.matcher(NUMBER.matcher(plain).replaceAll("#")).replaceAll(" ");
        String folded =
                OUTER.matcher(marked)
                        .replaceAll("")
                        .replace('\u0622', '\u0627')
                        .replace('\u0623', '\u0627')
                        .replace('\u0625', '\u0627')
                        .replace('\u0649', '\u064A')
                        .replace('\u0629', '\u0647')
                        .toLowerCase(Locale.ROOT);
        return from + "#" + to + "#" + Sha256.hex(folded, DIGITS);
    }
}
