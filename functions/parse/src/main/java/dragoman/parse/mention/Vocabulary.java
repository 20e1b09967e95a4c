package dragoman.parse.mention;

import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words with which a language's dispatches attribute statements, from the file named after the
 * language. The format of the files is described in {@code ar.tsv}.
 *
 * @param say verbs of saying in all their forms, with their manner
 * @param that words that introduce what was said
 * @param openers words after which a verb of saying begins an attribution
 * @param prefixes prefixes of words that complete a title
 * @param groups whole names of organisations, folded, with their English names
 */
record Vocabulary(
        Map<String, String> say,
        Set<String> that,
        Set<String> title,
        Set<String> honorific,
        Set<String> of,
        Set<String> stop,
        Set<String> body,
        Set<String> openers,
        Set<String> prefixes,
        Map<String, String> groups) {
    /** The languages that have a file. */
    static final List<String> LANGUAGES = List.of("ar", "en", "fr", "es", "de");

    // Verb endings: she, they, both of them.
    private static final char TEH = '\u062A';
    private static final char WAW = '\u0648';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final char ALEF = '\u0627';

    /** The built-in vocabulary of a language. */
    static Vocabulary builtIn(String language) {
        Map<String, List<List<String>>> rows = new HashMap<>();
        for (List<String> row : Resource.rows(Vocabulary.class, language + ".tsv")) {
            rows.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row);
        }
        boolean arabic = language.equals("ar");
        Map<String, String> say = new HashMap<>();
        for (List<String> row : rows.getOrDefault("say", List.of())) {
            String verb = Words.fold(row.get(1));
            say.put(verb, row.get(2));
            if (arabic) {
                say.put(row.size() > 3 ? Words.fold(row.get(3)) : verb + TEH, row.get(2));
                say.put(verb + WAW + ALEF, row.get(2));
                say.put(verb + ALEF, row.get(2));
                say.put(verb + TEH + ALEF, row.get(2));
            }
        }
        Set<String> that = new HashSet<>();
        for (String word : words(rows, "that")) {
            that.add(word);
            words(rows, "ending").forEach(ending -> that.add(word + ending));
        }
        Map<String, String> groups = new HashMap<>();
        for (List<String> row : rows.getOrDefault("group", List.of())) {
            groups.put(Words.fold(row.get(1)), row.get(2));
        }
        return new Vocabulary(
                Map.copyOf(say),
                Set.copyOf(that),
                words(rows, "title"),
                words(rows, "honorific"),
                words(rows, "of"),
                stops(rows),
                words(rows, "body"),
                words(rows, "opener"),
                words(rows, "prefix"),
                Map.copyOf(groups));
    }

    /** The manner of a verb of saying, with or without an Arabic "and" joined to it. */
    Optional<String> manner(Word word) {
        return Optional.ofNullable(say.get(word.folded()))
                .or(
                        () ->
                                isJoined(word)
                                        ? Optional.ofNullable(say.get(word.folded().substring(1)))
                                        : Optional.empty());
    }

    /** Whether an Arabic "and" may be joined to the word, which then begins something new. */
    static boolean isJoined(Word word) {
        return word.folded().length() > 3 && CompoundName.isAnd(word.folded().charAt(0));
    }

    /** Whether a word ends the name of a speaker. */
    boolean stops(Word word) {
        return stop.contains(stopForm(word.text()));
    }

    private static Set<String> stops(Map<String, List<List<String>>> rows) {
        Set<String> words = new HashSet<>();
        rows.getOrDefault("stop", List.of()).forEach(row -> words.add(stopForm(row.get(1))));
        return Set.copyOf(words);
    }

    /**
     * Folded except for a final alef maqsura, which distinguishes the preposition "on" from the
     * name Ali.
     */
    private static String stopForm(String word) {
        return word.isEmpty() || word.charAt(word.length() - 1) != ALEF_MAKSURA
                ? Words.fold(word)
                : Words.fold(word.substring(0, word.length() - 1)) + ALEF_MAKSURA;
    }

    private static Set<String> words(Map<String, List<List<String>>> rows, String kind) {
        Set<String> words = new HashSet<>();
        for (List<String> row : rows.getOrDefault(kind, List.of())) {
            String word = Words.fold(row.get(1));
            words.add(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        }
        return Set.copyOf(words);
    }
}
