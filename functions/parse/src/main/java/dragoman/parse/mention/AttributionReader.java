package dragoman.parse.mention;

import java.util.List;

/** Reads how a language attributes statements. */
interface AttributionReader {
    /** The attributions in a sentence, in order. */
    List<Attribution> find(List<Word> sentence);

    /** Everybody whom a sentence presents with a role, speaking or not. */
    default List<Speaker> presented(List<Word> sentence) {
        return List.of();
    }

    /** Whether a quotation of at least three words opens between two words. */
    static boolean quotes(List<Word> sentence, int from, int to) {
        int inside = -1;
        for (int i = from; i < to; i++) {
            Word word = sentence.get(i);
            if (inside < 0 && word.opensQuotation()) {
                inside = 0;
            } else if (inside >= 0 && word.isMark()) {
                if ("\"\u201D\u00BB\u201C\u2019".indexOf(word.text().charAt(0)) >= 0) {
                    inside = -1;
                }
            } else if (inside >= 0 && ++inside >= 3) {
                return true;
            }
        }
        return false;
    }
}
