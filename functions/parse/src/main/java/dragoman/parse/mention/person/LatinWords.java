package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;
import dragoman.parse.text.Resource;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words around names in a language with capitals; the classes are described in the file. */
final class LatinWords {
    /** What a word does beside a name. */
    enum Use {
        TITLE,
        HONORIFIC,
        MODIFIER,
        ARTICLE,
        SAY,
        PARTICLE,
        STOP,
        THING
    }

    private static final String ALL = "*";

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    private LatinWords(String language) {
        for (List<String> row : Resource.rows(LatinWords.class, "latin.tsv")) {
            if (row.getFirst().equals(language) || row.getFirst().equals(ALL)) {
                words.computeIfAbsent(
                                Use.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                                _ -> new HashSet<>())
                        .addAll(List.of(row.get(2).split(" ", -1)));
            }
        }
    }

    /** The words of a language. */
    static LatinWords in(String language) {
        return new LatinWords(language);
    }

    boolean is(Use use, Word word) {
        return words.getOrDefault(use, Set.of()).contains(word.folded());
    }

    boolean is(Use use, String folded) {
        return words.getOrDefault(use, Set.of()).contains(folded);
    }
}
