package dragoman.parse.mention;

import java.util.Optional;

/** Reads one time where it begins, by the words of a language. */
final class TimeReader {
    private final DateReader dates;
    private final MonthReader months;
    private final DayReader days;
    private final PeriodReader periods;
    private final YearReader years;
    private final StretchReader stretches;

    TimeReader(TimeContext context) {
        periods = new PeriodReader(context);
        years = new YearReader(context, periods);
        dates = new DateReader(context, periods, years);
        months = new MonthReader(context, years);
        days = new DayReader(context);
        stretches = new StretchReader(context, dates, this::point);
    }

    /** The time that begins at a word. */
    Optional<FoundTime> read(int i) {
        return stretches.stretch(i).or(() -> point(i));
    }

    private Optional<FoundTime> point(int i) {
        return dates.numericDate(i)
                .or(() -> dates.dayThenMonth(i))
                .or(() -> dates.monthThenDay(i))
                .or(() -> months.monthAlone(i))
                .or(() -> days.relativeDay(i))
                .or(() -> days.weekday(i))
                .or(() -> periods.period(i))
                .or(() -> years.yearAfterWord(i));
    }
}
