package dragoman.parse.mention;

import java.util.List;

/** How a language attributes what was said. */
interface AttributionReader {
    /** What is said in a sentence, in order; nothing where nobody says anything. */
    List<Attribution> find(List<Word> sentence);

    /** Whoever a sentence presents with a role, whether he speaks or not. */
    default List<Speaker> presented(List<Word> sentence) {
        return List.of();
    }

    /** Whether between two words a quotation of at least three words opens. */
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
