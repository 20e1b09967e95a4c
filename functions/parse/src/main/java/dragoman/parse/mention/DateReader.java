package dragoman.parse.mention;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads dates: a day and its month, with a year or in the nearest one. */
final class DateReader {
    private final List<Word> text;
    private final TimeTokens tokens;
    private final TimeWords words;
    private final NearestDates nearest;
    private final PeriodReader periods;
    private final YearReader years;

    DateReader(TimeContext context, PeriodReader periods, YearReader years) {
        this.text = context.text();
        this.tokens = context.tokens();
        this.words = context.words();
        this.nearest = context.nearest();
        this.periods = periods;
        this.years = years;
    }

    /** 9/10/2025, the day first; where it could be the month as well, only in Arabic. */
    Optional<FoundTime> numericDate(int i) {
        if (i + 4 >= text.size()
                || !text.get(i + 1).is('/')
                || !text.get(i + 3).is('/')
                || text.get(i).end() != text.get(i + 1).start()) {
            return Optional.empty();
        }
        Optional<Integer> first = tokens.number(i);
        Optional<Integer> second = tokens.number(i + 2);
        Optional<Integer> year = tokens.year(i + 4);
        if (first.isEmpty() || second.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        boolean unclear = words.monthsAreWords() && first.get() <= 12 && second.get() <= 12;
        return unclear
                ? Optional.empty()
                : NearestDates.of(year.get(), second.get(), first.get())
                        .or(() -> NearestDates.of(year.get(), first.get(), second.get()))
                        .map(date -> new FoundTime(i, i + 5, date.toString()));
    }

    Optional<FoundTime> dayThenMonth(int i) {
        Optional<Integer> number = tokens.dayOfMonth(i);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean linked =
                i + 1 < text.size() && (isOf(i) || (text.get(i + 1).is('.') && tokens.touch(i)));
        int next = linked ? i + 2 : i + 1;
        if (next < text.size() && words.units().get(tokens.folded(next)) == TimeWords.Unit.MONTH) {
            next++;
        }
        int at = next;
        return tokens.month(at)
                .flatMap(
                        month ->
                                withYear(
                                        i,
                                        at + month.words(),
                                        month.meaning(),
                                        number.get(),
                                        false))
                .or(() -> at == i + 1 ? Optional.empty() : dayOfPeriod(i, at, number.get()));
    }

    /** Whether a word between a day and its month is next; "the second in July" counts others. */
    private boolean isOf(int i) {
        String next = tokens.folded(i + 1);
        return words.of().contains(next)
                && (tokens.isFigure(i) || tokens.isJoined(i) || !words.in().contains(next));
    }

    /** The 20th of last month. */
    private Optional<FoundTime> dayOfPeriod(int from, int at, int number) {
        return periods.period(at)
                .or(() -> periods.period(at - 1))
                .filter(FoundTime::isMonth)
                .flatMap(
                        month -> {
                            YearMonth one = YearMonth.parse(month.value());
                            return NearestDates.of(one.getYear(), one.getMonthValue(), number)
                                    .map(date -> new FoundTime(from, month.to(), date.toString()));
                        });
    }

    Optional<FoundTime> monthThenDay(int i) {
        if (!words.monthsAreWords()) {
            return Optional.empty();
        }
        return tokens.month(i)
                .flatMap(
                        month -> {
                            int at = i + month.words();
                            return tokens.dayOfMonth(at)
                                    .flatMap(
                                            number ->
                                                    withYear(
                                                            i,
                                                            at + 1,
                                                            month.meaning(),
                                                            number,
                                                            true));
                        });
    }

    /** The date with the year or relation that follows, else in the nearest year. */
    private Optional<FoundTime> withYear(
            int from, int next, int month, int number, boolean afterComma) {
        int at = afterComma && next < text.size() && text.get(next).isComma() ? next + 1 : next;
        Optional<FoundTime> year = years.yearSaid(at);
        if (year.isPresent()) {
            return NearestDates.of(Integer.parseInt(year.get().value()), month, number)
                    .map(date -> new FoundTime(from, year.get().to(), date.toString()));
        }
        Optional<Integer> relation = tokens.relation(next);
        return nearest.date(month, number, relation)
                .map(
                        date ->
                                new FoundTime(
                                        from,
                                        relation.isPresent() ? next + 1 : next,
                                        date.toString()));
    }
}
