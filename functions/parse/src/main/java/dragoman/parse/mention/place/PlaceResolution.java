package dragoman.parse.mention.place;

import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dispatch;
import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which of the candidates of a dispatch are places, by what all of it says. */
final class PlaceResolution {
    private static final int MAX_JOINED = 2;
    private static final int MIN_LETTERS = 3;
    // Shorter names of cities are common words too often.
    private static final int MIN_CITY_LETTERS = 5;
    private static final char FIRST_ARABIC = '\u0600';
    private static final char BEH = '\u0628';
    private static final Set<String> BETWEEN = Set.of("in", "and", "\u0641\u064A");
    private static final String SEPARATORS = ",\u060C(/-\u2013";

    private final PlaceContext context;
    private final Set<String> words = new HashSet<>();
    private final Set<String> countries = new HashSet<>();
    private final boolean sport;

    PlaceResolution(
            PlaceContext context,
            Dispatch dispatch,
            List<List<Word>> texts,
            List<List<Candidate>> candidates) {
        this.context = context;
        texts.forEach(this::addWords);
        for (Dateline dateline : dispatch.datelines()) {
            addWords(Words.of(dateline.text(), 0, dateline.text().length()));
            dateline.places().forEach(place -> place.country().ifPresent(countries::add));
        }
        for (List<Candidate> paragraph : candidates) {
            for (Candidate candidate : paragraph) {
                if (candidate.place().evidence() == Evidence.NONE) {
                    candidate.place().country().ifPresent(countries::add);
                }
            }
        }
        this.sport = context.isSport(words);
    }

    /** Adds the words, also without the Arabic letters that are joined to them. */
    private void addWords(List<Word> text) {
        for (Word word : text) {
            String folded = word.folded();
            for (int i = 0; i <= CompoundName.count(folded, MAX_JOINED, MIN_LETTERS); i++) {
                words.add(folded.substring(i));
            }
        }
    }

    /** Those of the candidates of a paragraph that are places. */
    List<Candidate> places(List<Candidate> candidates) {
        List<Candidate> places = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (isPlace(candidates, i)) {
                places.add(candidate.as(context.meant(candidate.key(), candidate.place(), words)));
            }
        }
        return places;
    }

    private boolean isPlace(List<Candidate> candidates, int at) {
        Candidate one = candidates.get(at);
        boolean club = sport && one.place().kind().isCity();
        Evidence needed = one.place().evidence().and(club ? Evidence.SOME : Evidence.NONE);
        return switch (needed) {
            case NONE -> true;
            case SOME -> hasSome(one, club) || isBesidePlace(candidates, at);
            case STRONG -> hasStrong(one);
        };
    }

    private boolean hasStrong(Candidate one) {
        return context.followsNoun(one.text(), one.from())
                || context.isVouchedFor(one.key(), words)
                || (!isArabic(one) && context.followsPreposition(one.text(), one.from()));
    }

    private boolean hasSome(Candidate one, boolean club) {
        return hasStrong(one)
                || context.followsPreposition(one.text(), one.from())
                || (isArabic(one)
                        && one.key().length() >= MIN_CITY_LETTERS
                        && isVouched(one, club));
    }

    /** Whether "in" is joined to the name, or its state is named. */
    private boolean isVouched(Candidate one, boolean club) {
        boolean in =
                one.joined() > 0
                        && one.text().get(one.from()).folded().charAt(one.joined() - 1) == BEH;
        return in || (!club && one.place().country().filter(countries::contains).isPresent());
    }

    private static boolean isArabic(Candidate one) {
        return one.key().charAt(0) >= FIRST_ARABIC;
    }

    /** Whether a place that is certain is before or after the name: "Lincoln, Nebraska". */
    private static boolean isBesidePlace(List<Candidate> candidates, int at) {
        return (at > 0 && isPair(candidates.get(at - 1), candidates.get(at), at - 1, candidates))
                || (at + 1 < candidates.size()
                        && isPair(candidates.get(at), candidates.get(at + 1), at + 1, candidates));
    }

    private static boolean isPair(
            Candidate first, Candidate second, int certain, List<Candidate> candidates) {
        KnownPlace known = candidates.get(certain).place();
        if (known.evidence() != Evidence.NONE || known.kind() == KnownPlace.Kind.ADJECTIVE) {
            return false;
        }
        int gap = second.from() - first.to();
        if (gap == 0) {
            return second.joined() > 0;
        }
        Word between = first.text().get(first.to());
        return gap == 1
                && (BETWEEN.contains(between.folded())
                        || (between.isMark() && SEPARATORS.indexOf(between.text().charAt(0)) >= 0));
    }
}
