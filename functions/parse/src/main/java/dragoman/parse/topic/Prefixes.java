package dragoman.parse.topic;

import java.util.Arrays;

/** What a language joins to the beginning of words, so that terms are found after it as well. */
enum Prefixes {
    /** Words stand alone. */
    NONE {
        @Override
        int[] lengths(String word) {
            return WHOLE;
        }
    },
    /** A conjunction, a preposition and the article may be joined, in this order. */
    ARABIC {
        @Override
        int[] lengths(String word) {
            return arabic(word);
        }
    };

    private static final int[] WHOLE = {0};
    private static final int MIN_LETTERS = 3;
    private static final int MAX_LENGTHS = 8;
    // Waw and feh; beh, lam, kaf and seen.
    private static final String CONJUNCTIONS = "\u0648\u0641";
    private static final String PREPOSITIONS = "\u0628\u0644\u0643\u0633";
    private static final String ARTICLE = "\u0627\u0644";
    // The preposition lam with the article.
    private static final String LAM_ARTICLE = "\u0644\u0644";

    /** How many letters of a folded word may be no part of it, the fewest first. */
    abstract int[] lengths(String word);

    private static int[] arabic(String word) {
        int[] lengths = new int[MAX_LENGTHS];
        int count = withoutConjunction(word, 0, lengths, 0);
        if (!word.isEmpty() && CONJUNCTIONS.indexOf(word.charAt(0)) >= 0) {
            count = withoutConjunction(word, 1, lengths, count);
        }
        return Arrays.copyOf(lengths, count);
    }

    private static int withoutConjunction(String word, int from, int[] lengths, int known) {
        int count = add(word, from, lengths, known);
        if (word.startsWith(ARTICLE, from)) {
            return add(word, from + ARTICLE.length(), lengths, count);
        }
        if (word.startsWith(LAM_ARTICLE, from)) {
            count = add(word, from + LAM_ARTICLE.length(), lengths, count);
        }
        if (from < word.length() && PREPOSITIONS.indexOf(word.charAt(from)) >= 0) {
            count = add(word, from + 1, lengths, count);
            if (word.startsWith(ARTICLE, from + 1)) {
                count = add(word, from + 1 + ARTICLE.length(), lengths, count);
            }
        }
        return count;
    }

    private static int add(String word, int length, int[] lengths, int count) {
        if (length > 0 && word.length() - length < MIN_LETTERS) {
            return count;
        }
        lengths[count] = length;
        return count + 1;
    }
}
