package dragoman.parse.dateline;

import dragoman.parse.date.PrintedDay;
import dragoman.parse.item.FieldMatch;

import java.util.List;
import java.util.Optional;

/**
 * A dateline as printed in a line.
 *
 * @param agencies the agencies named in it, in order; several when they sent it jointly
 * @param places as printed; absent when there are none
 * @param hijri the day in the Hijri calendar, as {@code yyyy-mm-dd}
 * @param start where it begins in the line
 * @param end code unit after it in the line
 * @param parts its fields, and where each was found
 */
public record PrintedDateline(
        List<String> agencies,
        Optional<String> places,
        Optional<PrintedDay> day,
        Optional<String> hijri,
        int start,
        int end,
        List<FieldMatch> parts) {
    public PrintedDateline {
        agencies = List.copyOf(agencies);
        parts = List.copyOf(parts);
    }

    /** The same with the day of another dateline. */
    public PrintedDateline withDayOf(PrintedDateline other) {
        return new PrintedDateline(agencies, places, other.day, other.hijri, start, end, parts);
    }
}
