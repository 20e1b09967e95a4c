package dragoman.parse.mention.organisation;

import dragoman.parse.mention.Word;

import java.util.List;

/** What the names of organisations have to know of the words around them. */
public interface NameTest {
    /** Whether a word ends any name: a preposition, a verb of the text, a time. */
    boolean stops(Word word);

    /** Whether a word is a person's title. */
    boolean isTitle(Word word);

    /** Whether a word could be a name that no list has. */
    boolean couldBeName(Word word);

    /** Whether a word is neither a name nor another word that a list has. */
    boolean isUnknown(Word word);

    /** Whether a word belongs to the name of a person before it. */
    boolean belongsToName(List<Word> words, int at);

    /** Whether adjectives of a state are made from the word. */
    boolean isState(String folded);
}
