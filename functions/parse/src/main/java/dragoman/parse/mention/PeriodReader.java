package dragoman.parse.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads weeks, months and years that are said to be the last, this or the next. */
final class PeriodReader {
    private final List<Word> text;
    private final TimeTokens tokens;
    private final TimeWords words;
    private final LocalDate day;

    PeriodReader(TimeContext context) {
        this.text = context.text();
        this.tokens = context.tokens();
        this.words = context.words();
        this.day = context.day();
    }

    /** Last week, this month, next year: the unit first or the relation. */
    Optional<FoundTime> period(int i) {
        if (i + 1 >= text.size()) {
            return Optional.empty();
        }
        TimeWords.Unit unit = words.units().get(tokens.bare(i, words.units().keySet()));
        Optional<Integer> relation = tokens.relation(i + 1);
        if (unit == null || relation.isEmpty()) {
            unit = words.units().get(tokens.folded(i + 1));
            relation = tokens.relation(i);
        }
        if (unit == null || relation.isEmpty()) {
            return Optional.empty();
        }
        int steps = relation.get();
        String value =
                switch (unit) {
                    case YEAR -> Year.of(day.getYear() + steps).toString();
                    case MONTH -> YearMonth.from(day).plusMonths(steps).toString();
                    case WEEK -> {
                        LocalDate monday =
                                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                        .plusWeeks(steps);
                        yield monday + "/" + monday.plusDays(6);
                    }
                };
        return Optional.of(new FoundTime(i, i + 2, value));
    }
}
