package dragoman.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a machine format says of a dispatch besides its text and its handling, in the sender's own
 * words.
 *
 * @param subheadline the second headline
 * @param description what the sender says that it is about, as in an abstract
 * @param status whether it may be published: {@code usable}, {@code embargoed}, {@code withheld},
 *     {@code canceled}
 * @param revision the sender's number of this version
 * @param genre the kind of writing, such as a feature or an analysis
 * @param wordCount how many words the sender counted
 * @param copyright who has the rights, as a line to print
 * @param usageTerms what may be done with it
 * @param notes what the sender says to editors
 * @param captions what stands below its pictures
 * @param location where it happened or was written
 */
public record Publication(
        Optional<String> subheadline,
        Optional<String> description,
        Optional<String> status,
        Optional<String> revision,
        Optional<String> genre,
        List<String> keywords,
        Optional<Integer> wordCount,
        Optional<String> copyright,
        Optional<String> usageTerms,
        List<String> notes,
        List<String> captions,
        Optional<Location> location) {
    public Publication {
        keywords = List.copyOf(keywords);
        notes = List.copyOf(notes);
        captions = List.copyOf(captions);
        wordCount.ifPresent(count -> Require.notNegative(count, "wordCount"));
    }

    /**
     * A place with what it is in, as the sender writes it.
     *
     * @param country a name or a code
     * @param timeZone such as {@code Asia/Kuwait}
     */
    public record Location(
            Optional<String> city,
            Optional<String> state,
            Optional<String> country,
            Optional<String> timeZone) {
        private boolean isEmpty() {
            return Stream.of(city, state, country, timeZone).allMatch(Optional::isEmpty);
        }
    }

    /** The same, or nothing where the format says nothing. */
    public Optional<Publication> orNothing() {
        boolean said =
                Stream.of(
                                        subheadline,
                                        description,
                                        status,
                                        revision,
                                        genre,
                                        wordCount,
                                        copyright,
                                        usageTerms,
                                        location.filter(place -> !place.isEmpty()))
                                .anyMatch(Optional::isPresent)
                        || !keywords.isEmpty()
                        || !notes.isEmpty()
                        || !captions.isEmpty();
        return said ? Optional.of(this) : Optional.empty();
    }

    /** The location with at least one of its parts; absent where nothing is said of it. */
    public static Optional<Location> location(
            Optional<String> city,
            Optional<String> state,
            Optional<String> country,
            Optional<String> timeZone) {
        return Optional.of(new Location(city, state, country, timeZone))
                .filter(place -> !place.isEmpty());
    }
}
