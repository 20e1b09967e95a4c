package dragoman.translate.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of one kind, found by their first word. */
final class Phrases {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();
    private final boolean arabic;

    Phrases(boolean arabic) {
        this.arabic = arabic;
    }

    void add(String phrase) {
        List<String> words = List.of(phrase.split(" ", -1));
        byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
    }

    /** Whether a key is itself a phrase. */
    boolean isForm(String key) {
        return byFirst.getOrDefault(key, List.of()).stream().anyMatch(one -> one.size() == 1);
    }

    /** Number of words of the longest phrase that begins at a word; 0 when none does. */
    int length(List<Word> words, int at) {
        if (at >= words.size()) {
            return 0;
        }
        String key = words.get(at).key();
        int longest = length(key, words, at);
        // In Arabic "and" is written onto the word.
        return longest == 0 && arabic
                ? length(ArabicForms.withoutConjunction(key), words, at)
                : longest;
    }

    private int length(String first, List<Word> words, int at) {
        int longest = 0;
        for (List<String> phrase : byFirst.getOrDefault(first, List.of())) {
            if (phrase.size() > longest && matches(phrase, words, at)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean matches(List<String> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!words.get(at + i).key().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
