package dragoman.parse.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text made comparable, that remembers where each of its characters came from. Marks are looked
 * for in it, but cut out of the original.
 *
 * <ul>
 *   <li>letters in the forms in which old systems drew them become the letters they are
 *   <li>direction controls, characters without width and vowel signs are dropped, tatweel too where
 *       it stretches a word
 *   <li>tatweel that stands alone becomes a hyphen, which newspapers use it for
 *   <li>all forms of alef become bare alef, alef maqsura becomes ya, ta marbuta becomes ha
 *   <li>the forms of kaf, ya and ha that Persian, Urdu and Kurdish keyboards write become the
 *       Arabic ones
 *   <li>fullwidth letters and signs become those of ASCII, ornate brackets plain ones
 *   <li>brackets that are all turned round, as readers of right-to-left print give them, are turned
 *       back
 *   <li>Arabic-Indic and Persian digits become 0 to 9
 *   <li>each kind of blank becomes a space, each kind of dash a hyphen
 * </ul>
 */
public final class Folded {
    private static final char ALEF_MADDA = '\u0622';
    private static final char ALEF_HAMZA_ABOVE = '\u0623';
    private static final char ALEF_HAMZA_BELOW = '\u0625';
    private static final char ALEF = '\u0627';
    private static final char TEH_MARBUTA = '\u0629';
    private static final char HEH = '\u0647';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final char YEH = '\u064A';
    private static final char KAF = '\u0643';
    private static final char FIRST_FULLWIDTH = '\uFF01';
    private static final char LAST_FULLWIDTH = '\uFF5E';
    private static final char ALEF_WASLA = '\u0671';

    // A dash of tatweel consists of one to three of them; the bound keeps the search short in a
    // line that consists of nothing else.
    private static final int MAX_DASH_LENGTH = 8;

    // Unicode reserves it for internal use; it has no meaning in a text.
    private static final char DROPPED = '\uFFFF';

    // Each line is folded many times, so the most common characters (Latin to Arabic) are folded in
    // advance.
    private static final int KNOWN = 0x700;
    private static final char[] PLAIN = known();

    private final String text;
    private final int[] origins;

    private Folded(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /** Folds a text. */
    public static Folded of(CharSequence original) {
        int length = original.length();
        char[] folded = new char[length];
        int[] origins = new int[length + 1];
        int at = 0;
        Brackets brackets = new Brackets();
        for (int i = 0; i < length; i++) {
            char c = original.charAt(i);
            char plain = c < KNOWN ? PLAIN[c] : plain(c);
            brackets.see(plain);
            if (c == Characters.TATWEEL && standsAlone(original, i)) {
                plain = '-';
            }
            if (Characters.isPresentationForm(c)) {
                // A ligature stands for several letters, all at its place.
                String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                int room = at + letters.length() + length - i;
                if (room > folded.length) {
                    folded = Arrays.copyOf(folded, 2 * room);
                    origins = Arrays.copyOf(origins, 2 * room + 1);
                }
                for (int k = 0; k < letters.length(); k++) {
                    char letter = plain(letters.charAt(k));
                    if (letter != DROPPED) {
                        origins[at] = i;
                        folded[at++] = letter;
                    }
                }
            } else if (plain != DROPPED) {
                origins[at] = i;
                folded[at++] = plain;
            }
        }
        origins[at] = length;
        if (brackets.areMirrored()) {
            Brackets.mirror(folded, at);
        }
        return new Folded(new String(folded, 0, at), origins);
    }

    /** The folded text, without origins. */
    public static String fold(CharSequence original) {
        return of(original).text();
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /**
     * The index in the original of the folded character at this index; the original's length for
     * the index after the last.
     */
    public int start(int index) {
        return origins[index];
    }

    /** The index in the original after the folded characters before this index. */
    public int end(int index) {
        return index == 0 ? 0 : origins[index - 1] + 1;
    }

    private static char[] known() {
        char[] plain = new char[KNOWN];
        for (char c = 0; c < KNOWN; c++) {
            plain[c] = plain(c);
        }
        return plain;
    }

    private static boolean standsAlone(CharSequence original, int at) {
        int before = at - 1;
        while (before >= 0
                && before > at - MAX_DASH_LENGTH
                && original.charAt(before) == Characters.TATWEEL) {
            before--;
        }
        int after = at + 1;
        while (after < original.length()
                && after < at + MAX_DASH_LENGTH
                && original.charAt(after) == Characters.TATWEEL) {
            after++;
        }
        return (before < 0 || !Character.isLetter(original.charAt(before)))
                && (after == original.length() || !Character.isLetter(original.charAt(after)));
    }

    /** The folded character; {@link #DROPPED} if there is none. */
    private static char plain(char c) {
        return Characters.isDirection(c)
                        || Characters.hasNoWidth(c)
                        || c == Characters.TATWEEL
                        || Characters.isVowelSign(c)
                ? DROPPED
                : fold(c);
    }

    private static char fold(char c) {
        return switch (c) {
            case ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_WASLA -> ALEF;
            // Farsi yeh, yeh with tail, e, yeh with two dots vertically, yeh barree.
            case ALEF_MAKSURA, '\u06CC', '\u06CD', '\u06D0', '\u06D1', '\u06D2' -> YEH;
            // Keheh, swash kaf and kaf with ring.
            case '\u06A9', '\u06AA', '\u06AB' -> KAF;
            // Heh doachashmee, heh with yeh above, heh goal and its hamza, ae, teh marbuta goal.
            case TEH_MARBUTA, '\u06BE', '\u06C0', '\u06C1', '\u06C2', '\u06C3', '\u06D5' -> HEH;
            case '\uFD3F' -> '(';
            case '\uFD3E' -> ')';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> {
                if (Character.isDigit(c)) {
                    yield (char) ('0' + Character.digit(c, 10));
                }
                if (c >= FIRST_FULLWIDTH && c <= LAST_FULLWIDTH) {
                    yield (char) (c - FIRST_FULLWIDTH + '!');
                }
                yield Characters.isSpace(c) ? ' ' : c;
            }
        };
    }
}
