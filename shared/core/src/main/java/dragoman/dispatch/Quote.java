package dragoman.dispatch;

import java.util.Optional;

/**
 * What somebody is reported to have said.
 *
 * @param start first UTF-16 code unit, counted from the start of the paragraph
 * @param end UTF-16 code unit after the last
 * @param speaker key of the speaker's mention; of somebody whom nothing else names, a key made of
 *     the words: {@code a-spokesman}
 * @param verb the verb of saying as printed; absent where a quotation goes on without one
 * @param manner the verb's sense in English, such as {@code said} or {@code denied}
 * @param direct whether the words themselves are quoted
 */
public record Quote(
        int paragraph,
        int start,
        int end,
        Optional<String> speaker,
        Optional<String> verb,
        Optional<String> manner,
        boolean direct) {
    public Quote {
        Require.notNegative(paragraph, "paragraph number");
        Require.span(start, end);
    }
}
