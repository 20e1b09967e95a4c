package dragoman.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody searches for: words that all must be there, and phrases in quotation marks that
 * must be there as they are.
 *
 * @param terms what the words and those of the phrases are found by; without stop words
 * @param phrases each as its words
 * @param words the words outside of phrases, as they were written
 * @param fold whether spellings that a reader takes for the same are the same
 */
public record Question(
        Set<String> terms, List<List<String>> phrases, List<String> words, boolean fold) {
    private static final Pattern PHRASE =
            Pattern.compile(
                    "[\"\u201C\u00AB\u201E]([^\"\u201D\u00BB\u201C]*)[\"\u201D\u00BB\u201C]");

    public Question {
        terms = Set.copyOf(terms);
        phrases = phrases.stream().map(List::copyOf).toList();
        words = List.copyOf(words);
    }

    /** Reads a question as it was written. */
    public static Question of(String text, boolean fold) {
        List<List<String>> phrases = new ArrayList<>();
        Matcher phrase = PHRASE.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (phrase.find()) {
            List<String> words = Terms.words(phrase.group(1));
            if (!words.isEmpty()) {
                phrases.add(words);
            }
            phrase.appendReplacement(rest, " ");
        }
        phrase.appendTail(rest);
        return new Question(
                new LinkedHashSet<>(Terms.of(text)), phrases, Terms.words(rest.toString()), fold);
    }

    /**
     * The term to look up first: the longest, since long words are rarer (Zipf's law of
     * abbreviation). Absent where all are stop words.
     */
    public Optional<String> rarest() {
        return terms.stream().sorted().max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    /** Whether texts that belong together match the question. */
    public boolean matches(Collection<String> texts) {
        Set<String> found = new LinkedHashSet<>();
        texts.forEach(text -> found.addAll(Terms.of(text)));
        if (!found.containsAll(terms)) {
            return false;
        }
        List<List<String>> written = texts.stream().map(Terms::words).toList();
        boolean asWritten =
                fold
                        || words.stream()
                                .allMatch(word -> written.stream().anyMatch(w -> w.contains(word)));
        return asWritten
                && phrases.stream()
                        .allMatch(
                                phrase ->
                                        written.stream().anyMatch(text -> contains(text, phrase)));
    }

    private boolean contains(List<String> text, List<String> phrase) {
        for (int i = 0; i + phrase.size() <= text.size(); i++) {
            boolean all = true;
            for (int j = 0; all && j < phrase.size(); j++) {
                all = same(text.get(i + j), phrase.get(j));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private boolean same(String written, String asked) {
        return fold ? SearchForm.of(written).equals(SearchForm.of(asked)) : written.equals(asked);
    }
}
