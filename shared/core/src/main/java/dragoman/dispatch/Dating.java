package dragoman.dispatch;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When the dispatch was sent.
 *
 * @param dateFrom where the full date came from
 * @param time the time as printed, in {@code zone} when that is printed too, else in the agency's
 *     own time
 * @param hijriDate the date in the Hijri calendar as printed
 */
public record Dating(
        LocalDate date,
        DateSource dateFrom,
        Optional<LocalTime> time,
        Optional<String> zone,
        Optional<String> hijriDate) {

    /** A date of which nothing but its source is known. */
    public static Dating of(LocalDate date, DateSource source) {
        return new Dating(date, source, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
