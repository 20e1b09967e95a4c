package dragoman.parse.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Tells the languages in Arabic script apart: by their most common words, and by the letters that
 * mark one of them. Letters alone mislead, since Arabic is often typed on a Persian keyboard, and
 * names are spelt as at home.
 */
final class ArabicScript {
    private static final String ARABIC = "ar";
    private static final String ARTICLE = "\u0627\u0644";
    private static final int MIN_WITH_ARTICLE = 4;
    private static final String BREAKS =
            " \t\n\r"
                + "\u00A0.,;:()[]{}\"'!?/-\u2013\u2014\u060C\u061B\u061F\u06D4\u00AB\u00BB\u201C\u201D\u200B\u2026";
    private static final double OF_ARTICLE = 0.5;
    private static final double OF_LETTER = 0.5;

    /**
     * A language.
     *
     * @param words its most common words, folded
     * @param letters that mark it among these languages
     */
    private record Language(Set<String> words, String letters) {}

    private static final Map<String, Language> LANGUAGES = read();

    private ArabicScript() {}

    private static Map<String, Language> read() {
        Map<String, Language> languages = new LinkedHashMap<>();
        for (List<String> row : Resource.rows(ArabicScript.class, "arabic-script.tsv")) {
            Set<String> words = Set.copyOf(List.of(Folded.fold(row.get(2)).split(" ")));
            languages.put(row.get(0), new Language(words, row.get(1)));
        }
        return languages;
    }

    /** The language of a text in Arabic script as a BCP-47 tag; Arabic where nothing else shows. */
    static String language(CharSequence text) {
        Map<String, Double> scores = new HashMap<>();
        StringTokenizer words = new StringTokenizer(Folded.fold(text), BREAKS);
        while (words.hasMoreTokens()) {
            addWord(words.nextToken(), scores);
        }
        for (int i = 0; i < text.length(); i++) {
            addLetter(text.charAt(i), scores);
        }
        return scores.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(entry -> entry.getKey().equals(ARABIC))
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(ARABIC);
    }

    private static void addWord(String word, Map<String, Double> scores) {
        LANGUAGES.forEach(
                (tag, language) -> {
                    if (language.words().contains(word)) {
                        scores.merge(tag, 1.0, Double::sum);
                    }
                });
        if (word.startsWith(ARTICLE) && word.length() > MIN_WITH_ARTICLE) {
            scores.merge(ARABIC, OF_ARTICLE, Double::sum);
        }
    }

    private static void addLetter(char c, Map<String, Double> scores) {
        LANGUAGES.forEach(
                (tag, language) -> {
                    if (language.letters().indexOf(c) >= 0) {
                        scores.merge(tag, OF_LETTER, Double::sum);
                    }
                });
    }
}
