package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;
import dragoman.parse.mention.organisation.NameTest;
import dragoman.parse.mention.person.LatinWords.Use;

import java.util.List;

/** What names of organisations with capitals have to know of the words around them. */
final class LatinNameTest implements NameTest {
    private final LatinWords words;

    LatinNameTest(LatinWords words) {
        this.words = words;
    }

    @Override
    public boolean stops(Word word) {
        return words.is(Use.STOP, word);
    }

    @Override
    public boolean isTitle(Word word) {
        return words.is(Use.TITLE, word) || words.is(Use.HONORIFIC, word);
    }

    @Override
    public boolean couldBeName(Word word) {
        return word.isCapitalised();
    }

    @Override
    public boolean isUnknown(Word word) {
        return word.isCapitalised();
    }

    @Override
    public boolean belongsToName(List<Word> all, int at) {
        return all.get(at).isCapitalised();
    }

    @Override
    public boolean isState(String folded) {
        return false;
    }
}
