package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;
import dragoman.parse.mention.person.ArabicWords.Use;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a title and the words that complete it, up to the name after them: "minister of oil and
 * deputy chairman of the board, Dr".
 */
final class ArabicRole {
    private static final int MAX_WORDS = 18;
    private static final int MAX_NAME_WORDS = 8;
    private static final int MAX_BRACKETED = 5;
    // "Exxon Mobil" after "company".
    private static final int MAX_BODY_WORDS = 3;

    private final ArabicWords words;
    private final ArabicNames names;
    private final Predicate<String> isPlace;
    private final KnownPeople people = KnownPeople.builtIn();

    ArabicRole(ArabicWords words, ArabicNames names, Predicate<String> isPlace) {
        this.words = words;
        this.names = names;
        this.isPlace = isPlace;
    }

    /**
     * A role.
     *
     * @param start index of its first word
     * @param end index after its last word, without honorifics
     * @param next index of the name after it, or of what ends it
     * @param named whether a name may be next
     * @param many whether it is the title of several people
     * @param definite whether it is somebody's in particular
     */
    record Role(int start, int end, int next, boolean named, boolean many, boolean definite) {
        boolean isEmpty() {
            return end <= start;
        }
    }

    /** Where a reader is in a role. */
    private static final class Place {
        private int at;
        private int start = -1;
        private int end;
        private int body;
        private boolean many;
        private boolean definite;

        private Place(int at) {
            this.at = at;
            this.end = at;
        }

        private void include(int wordsRead) {
            start = start < 0 ? at : start;
            at += wordsRead;
            end = at;
        }

        private Role role(boolean named) {
            return new Role(start < 0 ? end : start, end, at, named, many, definite);
        }
    }

    /**
     * The role that begins with a word.
     *
     * @param taken words of organisations
     */
    Role read(List<Word> all, int from, BitSet taken) {
        Place place = new Place(from);
        while (place.at < all.size() && place.at - from < MAX_WORDS) {
            Word word = all.get(place.at);
            boolean first = place.at == from;
            if (words.is(Use.STYLE, word) && (place.start < 0 || !words.is(Use.OF, word))) {
                place.at++;
                continue;
            }
            if (!first && words.isHonorific(word)) {
                return afterHonorifics(all, place);
            }
            if (taken.get(place.at)) {
                place.definite = true;
                place.body = 0;
                place.include(1);
                continue;
            }
            if (word.isMark()) {
                int skipped = skipMark(all, place);
                if (skipped == 0) {
                    return place.role(false);
                }
                place.at += skipped;
                continue;
            }
            Optional<Role> done = first ? Optional.empty() : done(all, place, word);
            if (done.isPresent()) {
                return done.get();
            }
            step(word, place, first);
        }
        return place.role(false);
    }

    private void step(Word word, Place place, boolean first) {
        String bare = ArabicWords.withoutAnd(word.folded());
        place.many |= first && (words.isTitleOfMany(word.folded()) || words.isTitleOfMany(bare));
        place.definite |= !first || ArabicWords.hasArticle(word.folded());
        place.body =
                words.is(Use.BODY, bare) || words.is(Use.BODY, bare.substring(1))
                        ? MAX_BODY_WORDS
                        : Math.max(0, place.body - 1);
        place.include(1);
    }

    /** The role, if it ends before this word. */
    private Optional<Role> done(List<Word> all, Place place, Word word) {
        if (words.stops(word)) {
            boolean within =
                    words.is(Use.WITHIN, word)
                            && place.at + 1 < all.size()
                            && isInstitution(all.get(place.at + 1));
            return within ? Optional.empty() : Optional.of(place.role(false));
        }
        String folded = word.folded();
        boolean aPlace = isPlace.test(folded) || isPlace.test(ArabicWords.withoutAnd(folded));
        if (words.isTitle(word) || words.isTitle(ArabicWords.withoutAnd(folded))) {
            return Optional.empty();
        }
        boolean ofPlace = !aPlace && namesPlace(all.get(place.at - 1), word);
        if (!ofPlace && startsName(all, place, word, aPlace)) {
            return Optional.of(place.role(true));
        }
        boolean goesOn = words.completesRole(word) || aPlace || ofPlace || place.body > 0;
        return goesOn ? Optional.empty() : Optional.of(place.role(false));
    }

    /** Whether a word after "region of" or the like is the name of the region. */
    private boolean namesPlace(Word before, Word word) {
        return words.is(Use.PLACE, before) && !names.isSureGiven(word.folded());
    }

    private boolean startsName(List<Word> all, Place place, Word word, boolean isPlaceName) {
        boolean next = place.at + 1 < all.size() && names.isKnown(all.get(place.at + 1));
        if (people.length(folded(all, place.at), 0) > 1) {
            return true;
        }
        if (ArabicWords.hasArticle(word.folded()) && !names.isForeign(word.folded())) {
            return false;
        }
        if (names.isGiven(word.folded())) {
            boolean doubtful = names.isDoubtful(word.folded()) || isPlaceName;
            return place.body < MAX_BODY_WORDS
                    && (!doubtful || next || names.isParticle(all, place.at + 1));
        }
        if (place.body > 0 || isPlaceName || words.completesRole(word)) {
            return false;
        }
        return names.isParticle(all, place.at) || names.isKnown(word) || names.couldBeForeign(word);
    }

    /** The next words, as many as a name has. */
    private static List<String> folded(List<Word> all, int at) {
        return all.subList(at, Math.min(all.size(), at + MAX_NAME_WORDS)).stream()
                .map(Word::folded)
                .toList();
    }

    private boolean isInstitution(Word word) {
        return ArabicWords.hasArticle(word.folded())
                || isPlace.test(word.folded())
                || words.is(Use.BODY, word)
                || names.couldBeForeign(word);
    }

    /** The honorifics, and the full stops of abbreviated ones. */
    private Role afterHonorifics(List<Word> all, Place place) {
        int at = place.at;
        while (at < all.size()
                && (words.isHonorific(all.get(at))
                        || words.is(Use.STYLE, all.get(at))
                        || all.get(at).is('.')
                        || all.get(at).is('/'))) {
            at++;
        }
        place.at = at;
        place.definite = true;
        return place.role(true);
    }

    /**
     * How many words to skip for something in brackets or quotation marks, or a comma before a
     * name; 0 if the mark ends the role.
     */
    private int skipMark(List<Word> all, Place place) {
        Word mark = all.get(place.at);
        if (mark.is('(') || mark.opensQuotation()) {
            for (int i = place.at + 1;
                    i < Math.min(all.size(), place.at + 2 + MAX_BRACKETED);
                    i++) {
                if (all.get(i).isMark()) {
                    return all.get(i).is('-') || i == place.at + 1 ? 0 : i - place.at + 1;
                }
            }
            return 0;
        }
        boolean beforeName =
                mark.isComma()
                        && place.at + 2 < all.size()
                        && !all.get(place.at + 2).isMark()
                        && names.isGiven(all.get(place.at + 1).folded())
                        && names.isKnown(all.get(place.at + 2));
        return beforeName ? 1 : 0;
    }
}
