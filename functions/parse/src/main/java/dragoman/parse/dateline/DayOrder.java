package dragoman.parse.dateline;

import dragoman.parse.agency.Agency;
import dragoman.parse.date.Days;
import dragoman.parse.date.PrintedDay;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which agencies write the month before the day in a date of numbers. */
final class DayOrder {
    private static final int LAST_MONTH = 12;

    private final Set<String> monthFirst;

    DayOrder(List<Agency> agencies) {
        monthFirst =
                agencies.stream()
                        .filter(Agency::monthFirst)
                        .map(Agency::code)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The day that the agencies mean. */
    PrintedDay meant(Days.Found found, List<String> agencies) {
        PrintedDay day = found.day();
        boolean swapped =
                found.numeric()
                        && !agencies.isEmpty()
                        && monthFirst.containsAll(agencies)
                        && day.day() <= LAST_MONTH;
        return swapped
                ? new PrintedDay(/* day= */ day.month(), /* month= */ day.day(), day.year())
                : day;
    }
}
