package dragoman.parse.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads stretches of time, from one time to another. */
final class StretchReader {
    private final TimeTokens tokens;
    private final TimeWords words;
    private final DateReader dates;
    private final IntFunction<Optional<FoundTime>> point;

    StretchReader(TimeContext context, DateReader dates, IntFunction<Optional<FoundTime>> point) {
        this.tokens = context.tokens();
        this.words = context.words();
        this.dates = dates;
        this.point = point;
    }

    /** From one time to another: years, days of one month, or any two. */
    Optional<FoundTime> stretch(int i) {
        int first = tokens.afterPhrase(i, words.from());
        if (first < 0) {
            return Optional.empty();
        }
        Optional<Integer> year = tokens.year(first);
        if (year.isPresent()) {
            int to = tokens.afterPhrase(first + 1, words.to());
            int last = to < 0 ? first + 1 : to;
            return tokens.year(last)
                    .filter(_ -> to >= 0 || tokens.isJoined(first + 1))
                    .filter(end -> end > year.get())
                    .map(end -> new FoundTime(first, last + 1, year.get() + "/" + end));
        }
        Optional<Integer> dayOfMonth = tokens.dayOfMonth(first);
        if (dayOfMonth.isPresent()) {
            int to = afterTo(first + 1);
            Optional<FoundTime> last = to < 0 ? Optional.empty() : dates.dayThenMonth(to);
            return last.flatMap(
                    end ->
                            sameMonth(end.value(), dayOfMonth.get())
                                    .map(
                                            start ->
                                                    new FoundTime(
                                                            first,
                                                            end.to(),
                                                            start + "/" + end.value())));
        }
        return point.apply(first)
                .flatMap(
                        start -> {
                            int to = afterTo(start.to());
                            return to < 0
                                    ? Optional.empty()
                                    : point.apply(to)
                                            .or(() -> sameYear(start, to))
                                            .filter(end -> isOrdered(start, end))
                                            .map(
                                                    end ->
                                                            new FoundTime(
                                                                    first,
                                                                    end.to(),
                                                                    start.value()
                                                                            + "/"
                                                                            + end.value()));
                        });
    }

    /** The index of the end of a stretch, which "and" may be joined to; -1 if none is next. */
    private int afterTo(int i) {
        int to = tokens.afterPhrase(i, words.to());
        return to < 0 && tokens.isAfterAnd(i) ? i : to;
    }

    /** The month to which a stretch goes that begins with a month. */
    private Optional<FoundTime> sameYear(FoundTime start, int to) {
        return start.isMonth()
                ? tokens.month(to)
                        .map(
                                month ->
                                        new FoundTime(
                                                to,
                                                to + month.words(),
                                                YearMonth.parse(start.value())
                                                        .withMonth(month.meaning())
                                                        .toString()))
                : Optional.empty();
    }

    private static boolean isOrdered(FoundTime start, FoundTime end) {
        return start.value().length() == end.value().length()
                && start.value().indexOf('/') < 0
                && start.value().compareTo(end.value()) < 0;
    }

    private static Optional<LocalDate> sameMonth(String date, int day) {
        LocalDate end = LocalDate.parse(date);
        return day < end.getDayOfMonth() ? Optional.of(end.withDayOfMonth(day)) : Optional.empty();
    }
}
