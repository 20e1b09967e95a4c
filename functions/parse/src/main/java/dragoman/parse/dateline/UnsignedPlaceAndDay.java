package dragoman.parse.dateline;

import dragoman.parse.date.Days;

import java.util.Optional;

/**
 * A place, the day and a dash, without a mark. Only where the format marks the line as text, since
 * headlines begin so too.
 *
 * <pre>Tycho, 3 June - The boat sailed at dawn.</pre>
 */
final class UnsignedPlaceAndDay implements Layout<DatelineText> {
    private static final String DASH = " - ";

    private final Days days;
    private final PlaceBesideDay places;

    UnsignedPlaceAndDay(Days days, PlaceBesideDay places) {
        this.days = days;
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        DatelineText beginning = DatelineText.of(text.line(), PlaceText.MAX_LENGTH);
        int dash = beginning.text().indexOf(DASH);
        String head = dash < 0 ? "" : beginning.text().substring(0, dash);
        return days.atEnd(head)
                .filter(day -> day.start() > 1 && Character.isUpperCase(head.charAt(0)))
                .flatMap(
                        day ->
                                places.complete(
                                        beginning.dateline(0, dash + DASH.length()),
                                        day,
                                        0,
                                        day.start()))
                .filter(dateline -> dateline.places().isPresent());
    }
}
