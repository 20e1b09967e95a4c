package dragoman.parse.dateline;

import dragoman.parse.date.Days;

import java.util.Optional;

/**
 * A place, a day or both, without a mark, in an element that the format keeps for the dateline.
 *
 * <pre>Tycho, 3 June</pre>
 */
final class DatelineElement implements Layout<DatelineText> {
    private final Days days;
    private final PlaceBesideDay places;

    DatelineElement(Days days, PlaceBesideDay places) {
        this.days = days;
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        int end = Separators.startOfTrailing(text.text());
        String bare = text.text().substring(0, end);
        DatelineBuilder dateline = text.dateline(0, text.length());
        Optional<Days.Found> day = days.atEnd(bare);
        if (day.isPresent()) {
            return places.complete(dateline, day.get(), 0, day.get().start());
        }
        return PlaceText.isPlausible(bare) && !bare.isBlank()
                ? Optional.of(dateline.place(text.printed(0, end)).build())
                : Optional.empty();
    }
}
