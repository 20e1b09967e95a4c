package dragoman.parse.mention;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Place;
import dragoman.parse.place.Gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds known places in running text. */
final class PlaceMentions {
    private static final int MAX_WORDS = 4;
    private static final int MIN_LETTERS = 3;
    // Confidence in a name alone, and in one to which an Arabic preposition is joined.
    private static final double WHOLE = 0.9;
    private static final double JOINED = 0.8;

    private final Gazetteer places;
    private final CommonWordPlaces commonWords = CommonWordPlaces.builtIn();
    private final Set<String> firstWords;

    PlaceMentions(Gazetteer places) {
        this.places = places;
        this.firstWords = places.firstWords();
    }

    /** Whether the word is the whole name of a place, and not rather a common word. */
    boolean isPlace(String folded) {
        return folded.length() >= MIN_LETTERS
                && !commonWords.isUsuallyWord(folded)
                && places.find(folded).isPresent();
    }

    /**
     * The places that the words name, the longest names first.
     *
     * @param dispatch the folded words of the whole dispatch, asked for when a name is doubtful
     */
    List<Mention> find(
            String text, int paragraph, List<Word> words, Supplier<Set<String>> dispatch) {
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Mention> mention = at(text, paragraph, words, i, dispatch);
            if (mention.isPresent()) {
                found.add(mention.get());
                int end = mention.get().end();
                while (i < words.size() && words.get(i).start() < end) {
                    i++;
                }
            } else {
                i++;
            }
        }
        return found;
    }

    private Optional<Mention> at(
            String text, int paragraph, List<Word> words, int at, Supplier<Set<String>> dispatch) {
        Word first = words.get(at);
        if (first.isMark() || !couldBeName(first)) {
            return Optional.empty();
        }
        for (int joined = 0;
                joined <= CompoundName.count(first.folded(), 2, MIN_LETTERS);
                joined++) {
            if (!firstWords.contains(first.folded().substring(joined))) {
                continue;
            }
            for (int length = Math.min(MAX_WORDS, words.size() - at); length > 0; length--) {
                Word last = words.get(at + length - 1);
                // A letter joined to the word has no vowel sign of its own in wire copy.
                String name = text.substring(first.start() + joined, last.end());
                int end = at + length;
                int letters = joined;
                Optional<Place> place =
                        places.find(name)
                                .filter(
                                        _ ->
                                                name.length() >= MIN_LETTERS
                                                        && commonWords.isPlace(
                                                                name, letters, words, at, end,
                                                                dispatch));
                if (place.isPresent()) {
                    return Optional.of(
                            mention(place.get(), paragraph, first.start() + joined, last, joined));
                }
            }
        }
        return Optional.empty();
    }

    private static Mention mention(Place place, int paragraph, int start, Word last, int joined) {
        return new Mention(
                MentionKind.PLACE,
                paragraph,
                start,
                last.end(),
                place.name(),
                Optional.of(key(place.english().orElse(place.name()))),
                place.english(),
                place.country(),
                Optional.empty(),
                joined == 0 ? WHOLE : JOINED);
    }

    private static String key(String name) {
        return Words.fold(name).strip().replace(' ', '-');
    }

    private static boolean couldBeName(Word word) {
        int letter = word.text().codePointAt(0);
        return Character.isLetter(letter) && !Character.isLowerCase(letter);
    }
}
