package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Piece.Nominal;
import dragoman.local.translate.lexicon.Piece.Other;
import dragoman.local.translate.lexicon.Piece.Verbal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the words of a clause into noun phrases, verbs with their particles, and other words. */
final class PieceReader {
    private static final String FROM = "\u0645\u0646";

    private final NounPhraseReader phrases;
    private final VerbGroupReader verbs;

    PieceReader(NounPhraseReader phrases, VerbGroupReader verbs) {
        this.phrases = phrases;
        this.verbs = verbs;
    }

    List<Piece> read(List<Word> words) {
        List<Word> left = new ArrayList<>(words);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < left.size()) {
            Word word = left.get(at);
            int withSubject = modal(left, at, pieces);
            if (withSubject > at) {
                at = withSubject;
                continue;
            }
            Optional<VerbGroupReader.Read> verb = verbs.read(left, at);
            if (verb.isPresent()) {
                pieces.add(new Verbal(verb.get().group()));
                at = verb.get().end();
            } else if (word.kind().isNominal()) {
                Optional<Word> purpose = verbs.purpose(left, at);
                if (purpose.isPresent()) {
                    pieces.add(new Other(purpose.get()));
                    at++;
                    continue;
                }
                verbs.takeComplement(left, at);
                at = nominal(left, at, pieces, "");
            } else if (word.is(WordClass.PREP)
                    && !word.hasPronoun()
                    && at + 1 < left.size()
                    && left.get(at + 1).kind().isNominal()
                    && !left.get(at + 1).opensWithAnd()) {
                boolean of =
                        at > 0
                                && left.get(at - 1).is(WordClass.NUM)
                                && word.sense().arabic().equals(FROM);
                verbs.takeComplement(left, at + 1);
                at = nominal(left, at + 1, pieces, of ? "of" : joined(word));
            } else {
                pieces.add(new Other(word));
                at++;
            }
        }
        return pieces;
    }

    /** "It is possible for X that it does" is "X can do"; the index after it, or the same index. */
    private int modal(List<Word> words, int at, List<Piece> pieces) {
        Word modal = words.get(at);
        if (!modal.is(WordClass.MODAL) || at + 1 >= words.size()) {
            return at;
        }
        Word next = words.get(at + 1);
        boolean letter = next.preposition().equals("to") && next.kind().isNominal();
        boolean on =
                next.is(WordClass.PREP)
                        && next.isFree()
                        && !next.hasPronoun()
                        && next.sense().english().equals("on")
                        && at + 2 < words.size()
                        && words.get(at + 2).kind().isNominal();
        if (!letter && !on) {
            return at;
        }
        List<Piece> subject = new ArrayList<>();
        int end = nominal(words, on ? at + 2 : at + 1, subject, "");
        if (end + 1 >= words.size() || !words.get(end).is(WordClass.THAT)) {
            return at;
        }
        Optional<VerbGroupReader.Read> verb = verbs.readAfter(modal, words, end + 1);
        if (verb.isEmpty() || !(subject.getFirst() instanceof Nominal(NounPhrase phrase))) {
            return at;
        }
        pieces.add(new Nominal(phrase.after("").joinedBy(modal.and())));
        pieces.add(new Verbal(verb.get().group()));
        return verb.get().end();
    }

    private static String joined(Word preposition) {
        String english = NounPhraseWriter.text(preposition);
        return preposition.opensWithAnd() ? "and " + english : english;
    }

    /** Reads a noun phrase, and what is joined to it by "and". */
    private int nominal(List<Word> words, int from, List<Piece> pieces, String preposition) {
        NounPhraseReader.Read read = phrases.read(words, from);
        NounPhrase phrase = read.phrase();
        int at = read.end();
        while (at < words.size() && isJoined(words, at)) {
            NounPhraseReader.Read next =
                    words.get(from).is(WordClass.NUM) && !words.get(at).isDefinite()
                            ? phrases.readCounted(words, at)
                            : phrases.read(words, at);
            phrase = phrase.joined(next.phrase());
            at = next.end();
        }
        if (!preposition.isEmpty()) {
            boolean and = preposition.startsWith("and ");
            phrase =
                    new NounPhrase(
                            and ? "and" : phrase.and(),
                            and ? preposition.substring("and ".length()) : preposition,
                            phrase.isFree()
                                    ? phrase.english()
                                    : phrase.preposition() + ' ' + phrase.english(),
                            phrase.gender(),
                            phrase.count(),
                            phrase.definite(),
                            phrase.agent(),
                            phrase.person(),
                            phrase.name());
        }
        pieces.add(new Nominal(phrase));
        return at;
    }

    private static boolean isJoined(List<Word> words, int at) {
        Word word = words.get(at);
        return word.opensWithAnd() && word.kind().isNominal();
    }
}
