package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;
import dragoman.parse.mention.WordedParagraph;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Finds people by the names that a language's text gives them at first mention. */
interface PeopleFinder {
    /**
     * The names in a paragraph, in order.
     *
     * @param taken words of organisations
     * @param isRepeated whether a folded word comes more than once in the dispatch
     */
    List<FoundName> find(WordedParagraph paragraph, BitSet taken, Predicate<String> isRepeated);

    /**
     * Whether a word may be a later mention of somebody by the last word of the name.
     *
     * @param folded the word without letters joined to it
     */
    boolean mayBeShort(List<Word> words, int at, String folded);
}
