package dragoman.parse.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an incomplete time means: the one nearest to the day of the dispatch, unless a relation says
 * last (-1), this (0) or next (1).
 */
record NearestDates(LocalDate day) {
    /** The date of a day and month in the nearest year. */
    Optional<LocalDate> date(int month, int number, Optional<Integer> relation) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .mapToObj(year -> of(year, month, number))
                .flatMap(Optional::stream)
                .filter(date -> relation.isEmpty() || fits(relation.get(), date))
                .min(
                        (a, b) ->
                                Long.compare(
                                        Math.abs(ChronoUnit.DAYS.between(day, a)),
                                        Math.abs(ChronoUnit.DAYS.between(day, b))));
    }

    private boolean fits(int relation, LocalDate date) {
        return switch (relation) {
            case -1 -> date.isBefore(day);
            case 1 -> date.isAfter(day);
            default -> date.getYear() == day.getYear();
        };
    }

    /** The nearest month of that number. */
    YearMonth month(int month, Optional<Integer> relation) {
        YearMonth now = YearMonth.from(day);
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .mapToObj(year -> YearMonth.of(year, month))
                .filter(
                        one ->
                                relation.isEmpty()
                                        || switch (relation.get()) {
                                            case -1 -> one.isBefore(now);
                                            case 1 -> one.isAfter(now);
                                            default -> one.getYear() == now.getYear();
                                        })
                .min(
                        (a, b) ->
                                Long.compare(
                                        Math.abs(ChronoUnit.MONTHS.between(now, a)),
                                        Math.abs(ChronoUnit.MONTHS.between(now, b))))
                .orElse(YearMonth.of(day.getYear(), month));
    }

    /** The nearest of those days of the week. */
    LocalDate weekday(DayOfWeek weekday, Optional<Integer> relation) {
        LocalDate past = day.with(TemporalAdjusters.previousOrSame(weekday));
        LocalDate future = day.with(TemporalAdjusters.nextOrSame(weekday));
        if (relation.isPresent() && relation.get() != 0) {
            return relation.get() < 0
                    ? day.with(TemporalAdjusters.previous(weekday))
                    : day.with(TemporalAdjusters.next(weekday));
        }
        return ChronoUnit.DAYS.between(past, day) <= ChronoUnit.DAYS.between(day, future)
                ? past
                : future;
    }

    /** The date; empty where the calendar has no such day. */
    static Optional<LocalDate> of(int year, int month, int number) {
        try {
            return Optional.of(LocalDate.of(year, month, number));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
