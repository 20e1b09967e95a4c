package dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds words and phrases among the words of a sentence. */
final class Phrases {
    private static final int MAX_WORDS = 3;
    // The Arabic conjunctions waw and fa are written together with the word after them.
    private static final String CONJUNCTIONS = "\u0648\u0641";

    private Phrases() {}

    /** How many of the phrases' occurrences there are. */
    static int in(List<Token> tokens, Set<String> phrases) {
        return occurrences(tokens, phrases, Set.of()).size();
    }

    /**
     * The phrases that occur, the longest at each place.
     *
     * @param passedOver phrases that are passed over as a whole
     */
    static List<Occurrence> occurrences(
            List<Token> tokens, Set<String> phrases, Set<String> passedOver) {
        List<Occurrence> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int passed = length(tokens, i, passedOver);
            int length = length(tokens, i, phrases);
            if (length > passed) {
                found.add(new Occurrence(tokens.get(i).start(), tokens.get(i + length - 1).end()));
            }
            i += Math.max(1, Math.max(length, passed));
        }
        return found;
    }

    /** Where a phrase stands. */
    record Occurrence(int start, int end) {}

    private static int length(List<Token> tokens, int at, Set<String> phrases) {
        if (phrases.isEmpty()) {
            return 0;
        }
        StringBuilder phrase = new StringBuilder();
        int longest = 0;
        for (int n = 1; n <= MAX_WORDS && at + n <= tokens.size(); n++) {
            phrase.append(n == 1 ? "" : " ").append(tokens.get(at + n - 1).text());
            if (holds(phrases, phrase.toString())) {
                longest = n;
            }
        }
        return longest;
    }

    private static boolean holds(Set<String> phrases, String phrase) {
        boolean joined = phrase.length() > 2 && CONJUNCTIONS.indexOf(phrase.charAt(0)) >= 0;
        boolean contracted = phrase.endsWith("n't") || phrase.endsWith("n\u2019t");
        return phrases.contains(phrase)
                || (joined && phrases.contains(phrase.substring(1)))
                || (contracted && phrases.contains("n't"))
                || elided(phrases, phrase);
    }

    /** French "n'" and the like stand before a vowel, in one word with it. */
    private static boolean elided(Set<String> phrases, String phrase) {
        int apostrophe = Math.max(phrase.indexOf('\''), phrase.indexOf('\u2019'));
        return apostrophe > 0 && phrases.contains(phrase.substring(0, apostrophe + 1));
    }
}
