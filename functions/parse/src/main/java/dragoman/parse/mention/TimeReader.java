package dragoman.parse.mention;

import dragoman.parse.date.CalendarNames;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads one time where it begins, by the words of a language. */
final class TimeReader {
    /** The value of a time that contradicts itself. */
    static final String UNSURE = "";

    // 2025-10, 2025
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;
    private static final int MIN_LETTERS = 3;

    private final TimeWords words;
    private final CalendarNames names;
    private final boolean monthsAreWords;

    TimeReader(TimeWords words, CalendarNames names) {
        this.words = words;
        this.names = names;
        this.monthsAreWords = words.monthsAreWords();
    }

    /**
     * A time and the words that say it.
     *
     * @param from index of the first word
     * @param to index after the last word
     * @param value by ISO 8601; {@link #UNSURE} when the words contradict each other
     */
    record Found(int from, int to, String value) {
        Found after(int start) {
            return new Found(start, to, value);
        }
    }

    /** The time that begins at a word. */
    Optional<Found> read(List<Word> text, int at, LocalDate day) {
        return new At(text, day).time(at);
    }

    /** One paragraph, on one day. */
    private final class At {
        private final List<Word> text;
        private final TimeTokens tokens;
        private final NearestDates nearest;
        private final LocalDate day;

        At(List<Word> text, LocalDate day) {
            this.text = text;
            this.tokens = new TimeTokens(text, words, names);
            this.nearest = new NearestDates(day);
            this.day = day;
        }

        Optional<Found> time(int i) {
            return stretch(i).or(() -> point(i));
        }

        private Optional<Found> point(int i) {
            return numericDate(i)
                    .or(() -> dayThenMonth(i))
                    .or(() -> monthThenDay(i))
                    .or(() -> monthAlone(i))
                    .or(() -> relativeDay(i))
                    .or(() -> weekday(i))
                    .or(() -> period(i))
                    .or(() -> yearAfterWord(i));
        }

        /** From one time to another: years, days of one month, or any two. */
        private Optional<Found> stretch(int i) {
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
                        .map(end -> new Found(first, last + 1, year.get() + "/" + end));
            }
            Optional<Integer> dayOfMonth = tokens.dayOfMonth(first);
            if (dayOfMonth.isPresent()) {
                int to = tokens.afterPhrase(first + 1, words.to());
                Optional<Found> last = to < 0 ? Optional.empty() : dayThenMonth(to);
                return last.flatMap(
                        end ->
                                sameMonth(end.value(), dayOfMonth.get())
                                        .map(
                                                start ->
                                                        new Found(
                                                                first,
                                                                end.to(),
                                                                start + "/" + end.value())));
            }
            return point(first)
                    .flatMap(
                            start -> {
                                int to = tokens.afterPhrase(start.to(), words.to());
                                return to < 0
                                        ? Optional.empty()
                                        : point(to)
                                                .or(() -> sameYear(start, to))
                                                .filter(end -> isOrdered(start, end))
                                                .map(
                                                        end ->
                                                                new Found(
                                                                        first,
                                                                        end.to(),
                                                                        start.value()
                                                                                + "/"
                                                                                + end.value()));
                            });
        }

        /** The month to which a stretch goes that begins with a month. */
        private Optional<Found> sameYear(Found start, int to) {
            return start.value().length() == MONTH_LENGTH
                    ? tokens.month(to)
                            .map(
                                    month ->
                                            new Found(
                                                    to,
                                                    to + month.words(),
                                                    YearMonth.parse(start.value())
                                                            .withMonth(month.meaning())
                                                            .toString()))
                    : Optional.empty();
        }

        private static boolean isOrdered(Found start, Found end) {
            return start.value().length() == end.value().length()
                    && start.value().indexOf('/') < 0
                    && start.value().compareTo(end.value()) < 0;
        }

        private static Optional<LocalDate> sameMonth(String date, int day) {
            LocalDate end = LocalDate.parse(date);
            return day < end.getDayOfMonth()
                    ? Optional.of(end.withDayOfMonth(day))
                    : Optional.empty();
        }

        /** 9/10/2025, the day first; where it could be the month as well, only in Arabic. */
        private Optional<Found> numericDate(int i) {
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
            boolean unclear = monthsAreWords && first.get() <= 12 && second.get() <= 12;
            return unclear
                    ? Optional.empty()
                    : NearestDates.of(year.get(), second.get(), first.get())
                            .or(() -> NearestDates.of(year.get(), first.get(), second.get()))
                            .map(date -> new Found(i, i + 5, date.toString()));
        }

        private Optional<Found> dayThenMonth(int i) {
            Optional<Integer> number = tokens.dayOfMonth(i);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            boolean linked =
                    i + 1 < text.size()
                            && (words.of().contains(tokens.folded(i + 1))
                                    || (text.get(i + 1).is('.') && tokens.touch(i)));
            int next = linked ? i + 2 : i + 1;
            if (next < text.size()
                    && words.units().get(tokens.folded(next)) == TimeWords.Unit.MONTH) {
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

        /** The 20th of last month. */
        private Optional<Found> dayOfPeriod(int from, int at, int number) {
            return period(at)
                    .or(() -> period(at - 1))
                    .filter(month -> month.value().length() == MONTH_LENGTH)
                    .flatMap(
                            month -> {
                                YearMonth one = YearMonth.parse(month.value());
                                return NearestDates.of(one.getYear(), one.getMonthValue(), number)
                                        .map(date -> new Found(from, month.to(), date.toString()));
                            });
        }

        private Optional<Found> monthThenDay(int i) {
            if (!monthsAreWords) {
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
        private Optional<Found> withYear(
                int from, int next, int month, int number, boolean afterComma) {
            int at = afterComma && next < text.size() && text.get(next).isComma() ? next + 1 : next;
            Optional<Found> year = yearSaid(at);
            if (year.isPresent()) {
                return NearestDates.of(Integer.parseInt(year.get().value()), month, number)
                        .map(date -> new Found(from, year.get().to(), date.toString()));
            }
            Optional<Integer> relation = tokens.relation(next);
            return nearest.date(month, number, relation)
                    .map(
                            date ->
                                    new Found(
                                            from,
                                            relation.isPresent() ? next + 1 : next,
                                            date.toString()));
        }

        /** The year of a month: 2014, of the year 2014, of last year. */
        private Optional<Found> yearSaid(int i) {
            int at = i < text.size() && words.of().contains(tokens.folded(i)) ? i + 1 : i;
            boolean said = at < text.size() && words.year().contains(tokens.bare(at, words.year()));
            int number = said ? at + 1 : i;
            return tokens.year(number)
                    .map(year -> new Found(i, number + 1, year.toString()))
                    .or(
                            () ->
                                    period(at)
                                            .filter(
                                                    period ->
                                                            period.value().length() == YEAR_LENGTH)
                                            .map(period -> period.after(i)));
        }

        /** A month with a year or relation, after the word month, or after a preposition. */
        private Optional<Found> monthAlone(int i) {
            boolean named =
                    i < text.size()
                            && words.units().get(tokens.bare(i, words.units().keySet()))
                                    == TimeWords.Unit.MONTH;
            boolean related = tokens.relation(i).isPresent();
            int at = named || related ? i + 1 : i;
            return tokens.month(at)
                    .flatMap(
                            month -> {
                                int next = at + month.words();
                                Optional<Found> year = yearSaid(next);
                                if (year.isPresent()) {
                                    int number = Integer.parseInt(year.get().value());
                                    return Optional.of(
                                            new Found(
                                                    i,
                                                    year.get().to(),
                                                    YearMonth.of(number, month.meaning())
                                                            .toString()));
                                }
                                Optional<Integer> relation =
                                        related ? tokens.relation(i) : tokens.relation(next);
                                if (relation.isEmpty() && !named && !standsForMonth(at)) {
                                    return Optional.empty();
                                }
                                int end = !related && relation.isPresent() ? next + 1 : next;
                                return Optional.of(
                                        new Found(
                                                i,
                                                end,
                                                nearest.month(month.meaning(), relation)
                                                        .toString()));
                            });
        }

        /** Whether a month's name alone is the month. */
        private boolean standsForMonth(int at) {
            return (monthsAreWords && !words.names().contains(tokens.folded(at)))
                    || (at > 0 && words.in().contains(tokens.bare(at - 1, words.in())));
        }

        private Optional<Found> relativeDay(int i) {
            return tokens.phrase(i, words.days().keySet())
                    .flatMap(
                            phrase -> {
                                int next = i + phrase.words();
                                LocalDate date =
                                        day.plusDays(
                                                words.days().getOrDefault(phrase.meaning(), 0));
                                Optional<DayOfWeek> weekday =
                                        next < text.size()
                                                ? names.weekday(text.get(next).text())
                                                : Optional.empty();
                                // Where the two contradict each other, neither is sure.
                                boolean contradicts =
                                        weekday.isPresent() && weekday.get() != date.getDayOfWeek();
                                return Optional.of(
                                        new Found(
                                                i,
                                                weekday.isPresent() ? next + 1 : next,
                                                contradicts ? UNSURE : date.toString()));
                            });
        }

        private Optional<Found> weekday(int i) {
            int at = i < text.size() && words.on().contains(tokens.folded(i)) ? i + 1 : i;
            if (at >= text.size()) {
                return Optional.empty();
            }
            Word word = text.get(at);
            if (Character.isLowerCase(word.text().codePointAt(0)) && monthsAreWords) {
                return Optional.empty();
            }
            return weekdayName(word)
                    .map(
                            weekday -> {
                                Optional<Integer> before =
                                        at > 0 ? tokens.relation(at - 1) : Optional.empty();
                                Optional<Integer> after = tokens.relation(at + 1);
                                LocalDate date = nearest.weekday(weekday, before.or(() -> after));
                                return new Found(
                                        i, after.isPresent() ? at + 2 : at + 1, date.toString());
                            });
        }

        /** A day of the week, also with a letter joined to it. */
        private Optional<DayOfWeek> weekdayName(Word word) {
            Optional<DayOfWeek> whole = names.weekday(word.text());
            return whole.isPresent() || CompoundName.count(word.folded(), 1, MIN_LETTERS) == 0
                    ? whole
                    : names.weekday(word.text().substring(1));
        }

        /** Last week, this month, next year: the unit first or the relation. */
        private Optional<Found> period(int i) {
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
            return Optional.of(new Found(i, i + 2, value));
        }

        /** The number of a year, where a word before it says that it is one. */
        private Optional<Found> yearAfterWord(int i) {
            return tokens.year(i)
                    .filter(_ -> saysYear(i))
                    .map(year -> new Found(i, i + 1, year.toString()));
        }

        /** Whether a word for a year is before the number, or before another year joined to it. */
        private boolean saysYear(int i) {
            boolean last = i + 1 >= text.size() || text.get(i + 1).isMark();
            if (monthsAreWords) {
                // Four figures without a comma are a year, unless something is counted.
                return last || !words.counted().contains(tokens.folded(i + 1));
            }
            if (i == 0) {
                return false;
            }
            if (words.year().contains(tokens.bare(i - 1, words.year()))
                    || (last && words.in().contains(tokens.folded(i - 1)))) {
                return true;
            }
            boolean joined = tokens.isJoined(i) || words.to().contains(tokens.folded(i - 1));
            int before = tokens.isJoined(i) ? i - 1 : i - 2;
            return joined && before > 0 && tokens.year(before).isPresent() && saysYear(before);
        }
    }
}
