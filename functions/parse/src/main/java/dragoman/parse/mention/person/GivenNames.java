package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;
import dragoman.parse.mention.person.ArabicWords.Use;

import java.util.List;

/** Tells where Arabic names end that begin with a given name, and have no title before them. */
final class GivenNames {
    private static final int MIN_LETTERS = 3;
    // Words of a name that no list has, after a foreign given name and after an Arabic one.
    private static final int UNKNOWN_FOREIGN = 2;
    private static final int UNKNOWN_ARABIC = 1;
    private static final String OF_FAMILY = "\u064A";

    private final ArabicWords words;
    private final NameIndex index;
    private final ArabicNames names;
    private final List<Word> all;

    /**
     * @param all the words of the paragraph
     */
    GivenNames(ArabicWords words, NameIndex index, ArabicNames names, List<Word> all) {
        this.words = words;
        this.index = index;
        this.names = names;
        this.all = all;
    }

    /** The end of a name that begins with a given name and goes on; else the word itself. */
    int end(int at, String name, int joined) {
        boolean alone = at + 1 >= all.size() || all.get(at + 1).isMark();
        boolean noGiven =
                (name.length() < MIN_LETTERS && !index.isForeign(name) && !isParticle(at, joined))
                        || words.is(Use.SECOND, name)
                        || (ArabicWords.hasArticle(name)
                                && !index.isForeign(name)
                                && !names.isParticle(all, at + 1));
        if (alone || noGiven) {
            return at;
        }
        if (isParticle(at, joined)) {
            boolean place = names.isPlace(name + " " + all.get(at + 1).folded());
            return place ? at : names.end(all, at, 0);
        }
        if (isCompound(name, all.get(at + 1))) {
            int end = names.end(all, at + 2, UNKNOWN_ARABIC);
            return end > at + 2 ? end : at;
        }
        boolean rare = !names.isGiven(name) && names.isRareGiven(name);
        if ((!names.isGiven(name) && !rare)
                || names.isPlace(name + " " + all.get(at + 1).folded())) {
            return at;
        }
        boolean doubtful = rare || names.isDoubtful(name);
        int unknown = index.isForeign(name) ? UNKNOWN_FOREIGN : UNKNOWN_ARABIC;
        boolean family = doubtful && isFamily(at + 1);
        int end = names.end(all, at + 1, doubtful && !family ? 0 : unknown);
        return doubtful && !family && !isVouchedFor(at, end) ? at : end;
    }

    /** Whether a word with the article and the ending of a family name is no adjective. */
    private boolean isFamily(int at) {
        String word = all.get(at).folded();
        return ArabicWords.hasArticle(word)
                && word.endsWith(OF_FAMILY)
                && !names.isOfState(word)
                && !words.is(Use.OF, ArabicWords.withoutArticle(word))
                && !words.is(Use.WORD, ArabicWords.withoutArticle(word))
                && index.arabic(word).isPresent();
    }

    private boolean isParticle(int at, int joined) {
        return joined == 0
                && names.isParticle(all, at)
                && !words.is(Use.SECOND, all.get(at))
                && names.isKnown(all.get(at + 1))
                && !words.is(Use.DOUBTFUL, all.get(at + 1));
    }

    private boolean isCompound(String name, Word next) {
        return index.arabic(name + " " + next.folded()).filter(NameUse::isGiven).isPresent();
    }

    /** Whether a common name follows a doubtful given name. */
    boolean isVouchedFor(int at, int end) {
        Word second = all.get(at + 1);
        return names.isParticle(all, at + 1)
                || (end > at + 1
                        && !words.is(Use.DOUBTFUL, second)
                        && index.arabic(second.folded()).filter(NameUse::isCommon).isPresent());
    }
}
