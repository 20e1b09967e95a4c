package dragoman.translate.summary;

/**
 * How long a summary may be.
 *
 * @param sentences the most sentences
 * @param words the most words in the dispatch's own language
 * @param share the most words, as a share of the body's
 * @param minBody the fewest words of a body that gets a summary
 */
public record SummaryLength(int sentences, int words, double share, int minBody) {
    private static final int DEFAULT_SENTENCES = 3;
    // An English translation of 60 Arabic words has about 80.
    private static final int DEFAULT_WORDS = 60;
    private static final double DEFAULT_SHARE = 0.35;
    private static final int DEFAULT_MIN_BODY = 80;
    static final int MAX_TRANSLATED_WORDS = 80;

    public SummaryLength {
        if (sentences < 1 || words < 1 || share <= 0 || minBody < 0) {
            throw new IllegalArgumentException("a summary without room for a sentence");
        }
    }

    /** The usual length. */
    public static SummaryLength withDefaults() {
        return ofSentences(DEFAULT_SENTENCES);
    }

    /** The usual length in words, with at most so many sentences. */
    public static SummaryLength ofSentences(int sentences) {
        return new SummaryLength(sentences, DEFAULT_WORDS, DEFAULT_SHARE, DEFAULT_MIN_BODY);
    }

    /** The most words of a summary of a body; 0 when the body is too short for one. */
    int wordsFor(int body) {
        return body < minBody ? 0 : Math.min(words, (int) (body * share));
    }
}
