package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;
import dragoman.parse.mention.organisation.NameTest;
import dragoman.parse.mention.person.ArabicWords.Use;

import java.util.List;
import java.util.function.Predicate;

/** What Arabic names of organisations have to know of the words around them. */
final class ArabicNameTest implements NameTest {
    private static final int NO_UNKNOWN = 0;

    private final ArabicWords words;
    private final ArabicNames names;
    private final Predicate<String> isPlace;

    ArabicNameTest(ArabicWords words, ArabicNames names, Predicate<String> isPlace) {
        this.words = words;
        this.names = names;
        this.isPlace = isPlace;
    }

    @Override
    public boolean stops(Word word) {
        return words.stops(word);
    }

    @Override
    public boolean isTitle(Word word) {
        return words.isTitle(word) && !words.is(Use.OF, word);
    }

    @Override
    public boolean couldBeName(Word word) {
        return names.couldBeForeign(word) || names.isKnown(word);
    }

    @Override
    public boolean isUnknown(Word word) {
        return word.isCapitalised()
                || (names.couldBeForeign(word) && !names.isGiven(word.folded()));
    }

    @Override
    public boolean belongsToName(List<Word> all, int at) {
        return names.end(all, at, NO_UNKNOWN) > at;
    }

    @Override
    public boolean isState(String folded) {
        return isPlace.test(folded)
                || isPlace.test(folded + "\u0627")
                || isPlace.test(folded + "\u0647");
    }
}
