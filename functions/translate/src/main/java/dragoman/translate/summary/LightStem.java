package dragoman.translate.summary;

import java.util.List;

/**
 * Stems by which words of one lemma meet: Larkey's light10 for Arabic script, Harman's S stemmer
 * for Latin script; other scripts stay as they are.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4020-6046-5_12">Larkey, Ballesteros, Connell: Light
 *     stemming for Arabic information retrieval, 2007</a>
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-4571(199101)42:1%3C7::AID-ASI2%3E3.0.CO;2-P">Harman:
 *     How effective is suffixing?, 1991</a>
 */
final class LightStem {
    private static final int MIN_STEM = 2;
    private static final int MIN_LATIN = 4;
    private static final List<String> PREFIXES =
            List.of("وال", "بال", "كال", "فال", "لل", "ال", "و");
    private static final List<String> SUFFIXES =
            List.of("ها", "ان", "ات", "ون", "ين", "ية", "يه", "ه", "ة", "ي");

    private LightStem() {}

    /** The stem of a word's key. */
    static String of(String key) {
        if (key.isEmpty()) {
            return key;
        }
        char first = key.charAt(0);
        if (first >= '\u0600' && first <= '\u06FF') {
            return arabic(key);
        }
        return first < '\u0250' ? latin(key) : key;
    }

    private static String arabic(String key) {
        String stem = key;
        for (String prefix : PREFIXES) {
            int least = prefix.length() == 1 ? MIN_STEM + 1 : MIN_STEM;
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= least) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (stem.endsWith(suffix) && stem.length() - suffix.length() >= MIN_STEM) {
                stem = stem.substring(0, stem.length() - suffix.length());
            }
        }
        return stem;
    }

    private static String latin(String key) {
        if (key.length() < MIN_LATIN
                || !key.endsWith("s")
                || key.endsWith("ss")
                || key.endsWith("us")) {
            return key;
        }
        if (key.endsWith("ies")) {
            return key.substring(0, key.length() - 3) + "y";
        }
        return key.substring(0, key.length() - 1);
    }
}
