package dragoman.parse.dateline;

import dragoman.parse.place.Gazetteer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A known place and a dash before a sentence, as items of a round-up open.
 *
 * <pre>Tycho - The boat sailed at dawn from the Sea of Clouds.</pre>
 */
final class PlaceThenDash implements Layout<DatelineText> {
    private static final Pattern PLACE =
            Pattern.compile(
                    "^ *(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'. ]{1,29}?(?:, ?\\p{Lu}[\\p{L}."
                            + " ]{1,20})?)(?: ?-{2,3} ?| - )(?=\\S)");

    private final Gazetteer places;

    PlaceThenDash(Gazetteer places) {
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        return read(text, PLACE, places);
    }

    /** The dateline, when the pattern's group "place" is a known place before a sentence. */
    static Optional<PrintedDateline> read(DatelineText text, Pattern opening, Gazetteer places) {
        if (!Lead.isPlausible(text.line())) {
            return Optional.empty();
        }
        Matcher match = opening.matcher(text.text());
        if (!match.find()) {
            return Optional.empty();
        }
        String place = text.printed(match.start("place"), match.end("place"));
        return places.knows(place)
                ? Optional.of(text.dateline(0, match.end()).place(place).build())
                : Optional.empty();
    }
}
