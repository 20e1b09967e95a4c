package dragoman.parse.dateline;

import dragoman.parse.place.Gazetteer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bare mark, then a known place between dashes.
 *
 * <pre>LUNA - Tycho - The boat sailed at dawn.</pre>
 */
final class MarkThenPlace implements Layout<MarkedText> {
    private static final Pattern PLACE = Pattern.compile("^ ?- ?(?<place>[^-.:]{2,40}?) ?- ");

    private final Gazetteer places;

    MarkThenPlace(Gazetteer places) {
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        Matcher match = PLACE.matcher(text.after());
        if (!text.opensLine() || text.mark().bracketed() || !match.find()) {
            return Optional.empty();
        }
        int markEnd = text.mark().end();
        String place =
                text.text().printed(markEnd + match.start("place"), markEnd + match.end("place"));
        return places.knows(place)
                ? Optional.of(text.datelineTo(markEnd + match.end()).place(place).build())
                : Optional.empty();
    }
}
