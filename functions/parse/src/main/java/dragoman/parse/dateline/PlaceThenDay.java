package dragoman.parse.dateline;

import java.util.Optional;

/**
 * A place, if any, then the day and the mark. After a bare mark there has to be a separator or the
 * end of the line, unless the day is given in two calendars.
 *
 * <pre>TYCHO, June 3 (LUNA) - The boat sailed at dawn.</pre>
 */
final class PlaceThenDay implements Layout<MarkedText> {
    private final PlaceBesideDay places;

    PlaceThenDay(PlaceBesideDay places) {
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        return text.lastDay()
                .filter(day -> text.isSetOff() || text.closesLine() || day.hijri().isPresent())
                .flatMap(
                        day ->
                                places.complete(
                                        text.dateline(), day, text.headStart(), day.start()));
    }
}
