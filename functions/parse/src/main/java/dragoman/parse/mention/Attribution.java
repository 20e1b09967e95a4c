package dragoman.parse.mention;

import java.util.Optional;

/**
 * That somebody said something, as a sentence tells it.
 *
 * @param start first UTF-16 code unit in the paragraph
 * @param end UTF-16 code unit after the last
 * @param speaker absent where the sentence names nobody
 * @param goesOn whether the last speaker is meant; else nobody knows who
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
