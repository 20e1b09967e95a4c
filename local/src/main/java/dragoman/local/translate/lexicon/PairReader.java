package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.NounPhraseReader.Read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads two holders of the same office, which Arabic names once for both: "the two presidents, the
 * Russian X and the Tajik Y" is "Russian president X and Tajik president Y".
 */
final class PairReader {
    private static final String TWO = "two ";

    private final EnglishNouns nouns;

    PairReader(EnglishNouns nouns) {
        this.nouns = nouns;
    }

    /** The phrase of the pair that begins at a word, if one does. */
    Optional<Read> read(List<Word> words, int from) {
        Word office = words.get(from);
        String english = office.sense().english();
        if (!office.is(WordClass.NOUN)
                || office.hasPronoun()
                || !english.startsWith(TWO)
                || !nouns.isPerson(english)) {
            return Optional.empty();
        }
        String one = nouns.one(english.substring(TWO.length()));
        Optional<Holder> first = holder(words, from + 1, one, false);
        Optional<Holder> second = first.flatMap(held -> holder(words, held.end(), one, true));
        return second.map(
                held ->
                        new Read(
                                phrase(office, first.orElseThrow().english(), held.english()),
                                held.end()));
    }

    /** "Russian president X", and the index after the name. */
    private record Holder(String english, int end) {}

    private static Optional<Holder> holder(List<Word> words, int at, String office, boolean and) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Word country = words.get(at);
        if (!country.is(WordClass.ADJ)
                || !country.article()
                || !country.isFree()
                || country.opensWithAnd() != and) {
            return Optional.empty();
        }
        List<String> name = new ArrayList<>();
        int end = at + 1;
        while (end < words.size() && isOfName(words.get(end), !name.isEmpty())) {
            Word word = words.get(end);
            name.add((word.article() ? "the " : "") + NounPhraseWriter.text(word));
            end++;
        }
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Holder(
                                NounPhraseWriter.text(country)
                                        + ' '
                                        + office
                                        + ' '
                                        + String.join(" ", name),
                                end));
    }

    /** A name, or the ordinal after the name of a king. */
    private static boolean isOfName(Word word, boolean begun) {
        boolean ordinal = begun && word.is(WordClass.NUM) && word.article();
        return (word.is(WordClass.NAME) || ordinal) && word.isFree() && !word.opensWithAnd();
    }

    private static NounPhrase phrase(Word office, String first, String second) {
        return new NounPhrase(
                office.and(),
                office.preposition(),
                first + " and " + second,
                office.sense().gender(),
                Count.MANY,
                true,
                true,
                true,
                true);
    }
}
