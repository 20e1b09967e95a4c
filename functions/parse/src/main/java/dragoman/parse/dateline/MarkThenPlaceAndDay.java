package dragoman.parse.dateline;

import dragoman.parse.date.Days;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark in brackets, then place and day between dashes.
 *
 * <pre>(LUNA) - Tycho, 3 June - The boat sailed at dawn.</pre>
 */
final class MarkThenPlaceAndDay implements Layout<MarkedText> {
    private static final Pattern PLACE_AND_DAY =
            Pattern.compile("^ ?-{1,2} ?(?<head>[^-]{3,60}?) ?-{1,2} ");

    private final Days days;
    private final PlaceBesideDay places;

    MarkThenPlaceAndDay(Days days, PlaceBesideDay places) {
        this.days = days;
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        if (!text.head().isEmpty() || !text.mark().bracketed()) {
            return Optional.empty();
        }
        Matcher match = PLACE_AND_DAY.matcher(text.after());
        if (!match.find()) {
            return Optional.empty();
        }
        int from = text.mark().end() + match.start("head");
        int end = text.mark().end() + match.end();
        return days.atEnd(match.group("head"))
                .map(day -> day.movedBy(from))
                .flatMap(day -> places.complete(text.datelineTo(end), day, from, day.start()));
    }
}
