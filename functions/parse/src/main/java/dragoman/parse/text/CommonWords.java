package dragoman.parse.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The most common words of languages in Latin script. */
final class CommonWords {
    private CommonWords() {}

    static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (List<String> row : Resource.rows(CommonWords.class, "common-words.tsv")) {
            words.put(row.get(0), Set.of(row.get(1).split(" ")));
        }
        return Map.copyOf(words);
    }
}
