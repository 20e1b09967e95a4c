package dragoman.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The form in which a word is searched for, so that spellings which a reader takes for the same
 * meet. The rules for Arabic are those of Lucene's {@code ArabicNormalizer} and the prefixes of its
 * {@code ArabicStemmer}, and these:
 *
 * <ul>
 *   <li>presentation forms and ligatures become plain letters (Unicode NFKC)
 *   <li>vowel signs, tatweel, direction controls and joiners are dropped
 *   <li>alef with hamza or madda becomes bare alef; a hamza's seat is kept and the hamza dropped
 *   <li>alef maqsura becomes ya, ta marbuta ha
 *   <li>the definite article goes, with the "and", "by", "for", "like", "so" joined before it
 *   <li>Arabic-Indic and Persian digits become 0 to 9
 *   <li>Latin letters lose case and accents, names their possessive 's
 * </ul>
 */
public final class SearchForm {
    private static final char ALEF = '\u0627';
    private static final char ALEF_WASLA = '\u0671';
    private static final char WAW = '\u0648';
    private static final char YEH = '\u064A';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final char FARSI_YEH = '\u06CC';
    private static final char TEH_MARBUTA = '\u0629';
    private static final char HEH = '\u0647';
    private static final char KAF = '\u0643';
    private static final char KEHEH = '\u06A9';
    private static final char TATWEEL = '\u0640';
    private static final char LAM = '\u0644';
    private static final char BEH = '\u0628';
    private static final char FEH = '\u0641';

    private static final Set<Character> JOINED = Set.of(WAW, BEH, KAF, FEH);
    // What remains must still be a word: Lucene asks for two letters after an article.
    private static final int MIN_LENGTH = 2;

    private SearchForm() {}

    /** The search form of a word; empty where nothing of it is a letter or digit. */
    public static String of(String word) {
        return withoutArticle(withoutPossessive(folded(word)));
    }

    /** A text in which only letters' forms are made one: its words keep their articles. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        // Decomposed, so that accents of Latin letters and hamzas over seats stand alone.
        String parts = Normalizer.normalize(plain, Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            int type = Character.getType(c);
            boolean dropped =
                    type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == TATWEEL;
            if (!dropped) {
                folded.append(letter(c));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static char letter(char c) {
        return switch (c) {
            case ALEF_WASLA -> ALEF;
            case ALEF_MAKSURA, FARSI_YEH -> YEH;
            case TEH_MARBUTA -> HEH;
            case KEHEH -> KAF;
            default -> Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
        };
    }

    /** Without "the", and without what is joined before it: wal-, bil-, kal-, fal-, lil-. */
    private static String withoutArticle(String word) {
        int start = 0;
        if (word.length() > 3
                && JOINED.contains(word.charAt(0))
                && word.charAt(1) == ALEF
                && word.charAt(2) == LAM) {
            start = 3;
        } else if (word.length() > 2
                && (word.charAt(0) == ALEF || word.charAt(0) == LAM)
                && word.charAt(1) == LAM) {
            start = 2;
        }
        return word.length() - start >= MIN_LENGTH ? word.substring(start) : word;
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s")
                ? word.substring(0, word.length() - 2)
                : word;
    }
}
