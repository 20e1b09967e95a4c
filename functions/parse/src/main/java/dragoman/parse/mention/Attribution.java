package dragoman.parse.mention;

import java.util.Optional;

/**
 * The attribution of a statement to a speaker in a sentence.
 *
 * @param start first UTF-16 code unit in the paragraph
 * @param end UTF-16 code unit after the last
 * @param speaker absent if the sentence names nobody
 * @param goesOn whether the last speaker is meant if none is named; else the speaker is unknown
 * @param direct whether the words themselves are quoted
 */
record Attribution(
        int start,
        int end,
        Optional<Speaker> speaker,
        boolean goesOn,
        Word verb,
        String manner,
        boolean direct) {}
