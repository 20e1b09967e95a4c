package dragoman.parse.mention.organisation;

import dragoman.parse.mention.Words;
import dragoman.parse.text.Resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by their classes, folded, from a file that describes them. */
final class WordLists {
    private final Map<String, Set<String>> classes = new HashMap<>();

    private WordLists(String file) {
        for (List<String> row : Resource.rows(WordLists.class, file)) {
            Set<String> words = classes.computeIfAbsent(row.getFirst(), _ -> new HashSet<>());
            for (String word : row.get(1).split(" ", -1)) {
                words.add(Words.fold(word));
            }
        }
    }

    static WordLists read(String file) {
        return new WordLists(file);
    }

    /** The words of a class. */
    Set<String> of(String name) {
        return Set.copyOf(classes.getOrDefault(name, Set.of()));
    }
}
