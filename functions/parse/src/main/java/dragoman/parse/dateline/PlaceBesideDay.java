package dragoman.parse.dateline;

import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the place beside a day, from which separators, the Arabic "in" and a day of the week may
 * separate it.
 */
final class PlaceBesideDay {
    private static final Pattern IN = Pattern.compile("(?:^| )\u0641\u064A$");

    private final CalendarNames names;
    private final DayOrder order;

    PlaceBesideDay(CalendarNames names, DayOrder order) {
        this.names = names;
        this.order = order;
    }

    /**
     * Completes a dateline with a day, and with the place between two indexes, if there is one.
     * There is no dateline when anything but a place is there.
     */
    Optional<PrintedDateline> complete(DatelineBuilder dateline, Days.Found day, int from, int to) {
        DatelineText text = dateline.text();
        String place = place(text.text().substring(from, Math.max(from, to)));
        if (!place.isBlank() && !PlaceText.isPlausible(place)) {
            return Optional.empty();
        }
        if (!place.isBlank() && !names.isWeekday(place)) {
            dateline.place(text.printed(from, from + place.length()));
        }
        return Optional.of(dateline.day(day, order.meant(day, dateline.agencies())).build());
    }

    private String place(String text) {
        String bare = IN.matcher(Separators.withoutTrailing(text)).replaceFirst("");
        String place = names.withoutWeekday(Separators.withoutTrailing(bare));
        // A bracket is a separator too, unless it closes one that the place opens.
        boolean bracketed = place.indexOf('[') >= 0 && text.startsWith("]", place.length());
        return bracketed ? place + "]" : place;
    }
}
