package dragoman.parse.dateline;

import java.util.Optional;

/**
 * The day, then a place, if any, and the mark.
 *
 * <pre>3 June, Tycho (LUNA) - The boat sailed at dawn.</pre>
 */
final class DayThenPlace implements Layout<MarkedText> {
    private final PlaceBesideDay places;

    DayThenPlace(PlaceBesideDay places) {
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        return text.firstDay()
                .filter(_ -> text.isSetOff())
                .flatMap(day -> places.complete(text.dateline(), day, day.end(), text.headEnd()));
    }
}
