package dragoman.parse.dateline;

import dragoman.parse.place.Gazetteer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A known place in capitals on a line of its own, between the headline and the lead.
 *
 * <pre>TYCHO</pre>
 */
final class CapitalPlaceAlone implements Layout<DatelineText> {
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}.' -]{2,24}");

    private final Gazetteer places;
    private final Layout<DatelineText> alone;

    /**
     * @param alone reads the line once it is known to be a place
     */
    CapitalPlaceAlone(Gazetteer places, Layout<DatelineText> alone) {
        this.places = places;
        this.alone = alone;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        return CAPITALS.matcher(text.line()).matches() && places.knows(text.line())
                ? alone.tryRead(text)
                : Optional.empty();
    }
}
