package dragoman.parse.mention;

import dragoman.parse.date.CalendarNames;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads one time where it begins, by the words of a language. */
final class TimeReader {
    /** The value of a time that contradicts itself. */
    static final String UNSURE = "";

    // 2025-10, 2025
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;
    private static final int MAX_WORDS = 3;
    private static final int MAX_JOINED = 2;
    private static final int MIN_LETTERS = 3;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)?");

    private final TimeWords words;
    private final CalendarNames names;
    private final boolean monthsAreWords;

    TimeReader(TimeWords words, CalendarNames names) {
        this.words = words;
        this.names = names;
        this.monthsAreWords = !words.months().isEmpty();
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
        private final LocalDate day;

        At(List<Word> text, LocalDate day) {
            this.text = text;
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
            int first = afterPhrase(i, words.from());
            if (first < 0) {
                return Optional.empty();
            }
            Optional<Integer> year = year(first);
            if (year.isPresent()) {
                int to = afterPhrase(first + 1, words.to());
                int last = to < 0 ? first + 1 : to;
                return year(last)
                        .filter(_ -> to >= 0 || isJoined(first + 1))
                        .filter(end -> end > year.get())
                        .map(end -> new Found(first, last + 1, year.get() + "/" + end));
            }
            Optional<Integer> dayOfMonth = dayOfMonth(first);
            if (dayOfMonth.isPresent()) {
                int to = afterPhrase(first + 1, words.to());
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
                                int to = afterPhrase(start.to(), words.to());
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
                    ? month(to)
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
            Optional<Integer> first = number(i);
            Optional<Integer> second = number(i + 2);
            Optional<Integer> year = year(i + 4);
            if (first.isEmpty() || second.isEmpty() || year.isEmpty()) {
                return Optional.empty();
            }
            boolean unclear = monthsAreWords && first.get() <= 12 && second.get() <= 12;
            return unclear
                    ? Optional.empty()
                    : date(year.get(), second.get(), first.get())
                            .or(() -> date(year.get(), first.get(), second.get()))
                            .map(date -> new Found(i, i + 5, date.toString()));
        }

        private Optional<Found> dayThenMonth(int i) {
            Optional<Integer> number = dayOfMonth(i);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            boolean linked =
                    i + 1 < text.size()
                            && (words.of().contains(folded(i + 1))
                                    || (text.get(i + 1).is('.') && touch(i)));
            int next = linked ? i + 2 : i + 1;
            if (next < text.size() && words.units().get(folded(next)) == TimeWords.Unit.MONTH) {
                next++;
            }
            int at = next;
            return month(at)
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
                                return date(one.getYear(), one.getMonthValue(), number)
                                        .map(date -> new Found(from, month.to(), date.toString()));
                            });
        }

        private Optional<Found> monthThenDay(int i) {
            if (!monthsAreWords) {
                return Optional.empty();
            }
            return month(i).flatMap(
                            month -> {
                                int at = i + month.words();
                                return dayOfMonth(at)
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
                return date(Integer.parseInt(year.get().value()), month, number)
                        .map(date -> new Found(from, year.get().to(), date.toString()));
            }
            Optional<Integer> relation = relation(next);
            return nearest(month, number, relation)
                    .map(
                            date ->
                                    new Found(
                                            from,
                                            relation.isPresent() ? next + 1 : next,
                                            date.toString()));
        }

        /** The year of a month: 2014, of the year 2014, of last year. */
        private Optional<Found> yearSaid(int i) {
            int at = i < text.size() && words.of().contains(folded(i)) ? i + 1 : i;
            boolean said = at < text.size() && words.year().contains(bare(at, words.year()));
            int number = said ? at + 1 : i;
            return year(number)
                    .map(year -> new Found(i, number + 1, year.toString()))
                    .or(
                            () ->
                                    period(at)
                                            .filter(
                                                    period ->
                                                            period.value().length() == YEAR_LENGTH)
                                            .map(period -> period.after(i)));
        }

        private Optional<LocalDate> nearest(int month, int number, Optional<Integer> relation) {
            return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                    .mapToObj(year -> date(year, month, number))
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

        /** A month with a year or relation, after the word month, or after a preposition. */
        private Optional<Found> monthAlone(int i) {
            boolean named =
                    i < text.size()
                            && words.units().get(bare(i, words.units().keySet()))
                                    == TimeWords.Unit.MONTH;
            boolean related = relation(i).isPresent();
            int at = named || related ? i + 1 : i;
            return month(at)
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
                                Optional<Integer> relation = related ? relation(i) : relation(next);
                                if (relation.isEmpty() && !named && !standsForMonth(at)) {
                                    return Optional.empty();
                                }
                                int end = !related && relation.isPresent() ? next + 1 : next;
                                return Optional.of(
                                        new Found(i, end, nearest(month.meaning(), relation)));
                            });
        }

        /** Whether a month's name alone is the month. */
        private boolean standsForMonth(int at) {
            return (monthsAreWords && !words.names().contains(folded(at)))
                    || (at > 0 && words.in().contains(bare(at - 1, words.in())));
        }

        private String nearest(int month, Optional<Integer> relation) {
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
                    .orElse(YearMonth.of(day.getYear(), month))
                    .toString();
        }

        private Optional<Found> relativeDay(int i) {
            return phrase(i, words.days().keySet())
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
            int at = i < text.size() && words.on().contains(folded(i)) ? i + 1 : i;
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
                                        at > 0 ? relation(at - 1) : Optional.empty();
                                Optional<Integer> after = relation(at + 1);
                                LocalDate date = nearest(weekday, before.or(() -> after));
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

        private LocalDate nearest(DayOfWeek weekday, Optional<Integer> relation) {
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

        /** Last week, this month, next year: the unit first or the relation. */
        private Optional<Found> period(int i) {
            if (i + 1 >= text.size()) {
                return Optional.empty();
            }
            TimeWords.Unit unit = words.units().get(bare(i, words.units().keySet()));
            Optional<Integer> relation = relation(i + 1);
            if (unit == null || relation.isEmpty()) {
                unit = words.units().get(folded(i + 1));
                relation = relation(i);
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
            return year(i).filter(_ -> saysYear(i))
                    .map(year -> new Found(i, i + 1, year.toString()));
        }

        /** Whether a word for a year is before the number, or before another year joined to it. */
        private boolean saysYear(int i) {
            boolean last = i + 1 >= text.size() || text.get(i + 1).isMark();
            if (monthsAreWords) {
                // Four figures without a comma are a year, unless something is counted.
                return last || !words.counted().contains(folded(i + 1));
            }
            if (i == 0) {
                return false;
            }
            if (words.year().contains(bare(i - 1, words.year()))
                    || (last && words.in().contains(folded(i - 1)))) {
                return true;
            }
            boolean joined = isJoined(i) || words.to().contains(folded(i - 1));
            int before = isJoined(i) ? i - 1 : i - 2;
            return joined && before > 0 && year(before).isPresent() && saysYear(before);
        }

        // Words and numbers

        private String folded(int i) {
            return text.get(i).folded();
        }

        /** The word as it is in the set: without letters that are joined to it. */
        private String bare(int i, Set<String> set) {
            String word = folded(i);
            for (int joined = 0; joined <= CompoundName.count(word, MAX_JOINED, 2); joined++) {
                if (set.contains(word.substring(joined))) {
                    return word.substring(joined);
                }
            }
            return word;
        }

        private Optional<QuantityWords.Phrase<String>> phrase(int i, Set<String> set) {
            for (int length = Math.min(MAX_WORDS, text.size() - i); length > 0; length--) {
                StringBuilder phrase = new StringBuilder(length == 1 ? bare(i, set) : folded(i));
                for (int n = 1; n < length; n++) {
                    phrase.append(' ').append(folded(i + n));
                }
                if (set.contains(phrase.toString())) {
                    return Optional.of(new QuantityWords.Phrase<>(phrase.toString(), length));
                }
            }
            return Optional.empty();
        }

        /** The index after one of the phrases, or -1. */
        private int afterPhrase(int i, Set<String> set) {
            return i >= text.size()
                    ? -1
                    : phrase(i, set).map(found -> i + found.words()).orElse(-1);
        }

        /** A month's name, also with another one of the same month: July/Tammuz, July (Tammuz). */
        private Optional<QuantityWords.Phrase<Integer>> month(int i) {
            Optional<QuantityWords.Phrase<Integer>> first = oneMonth(i);
            int slash = i + first.map(QuantityWords.Phrase::words).orElse(0);
            boolean inBrackets = slash < text.size() && text.get(slash).is('(');
            if (first.isEmpty()
                    || slash >= text.size()
                    || (!inBrackets && !text.get(slash).is('/'))) {
                return first;
            }
            int bracket = inBrackets ? 1 : 0;
            return oneMonth(slash + 1)
                    .filter(second -> second.meaning().equals(first.get().meaning()))
                    .map(second -> slash + 1 - i + second.words() + bracket)
                    .filter(length -> !inBrackets || isClosed(i + length - 1))
                    .map(length -> new QuantityWords.Phrase<>(first.get().meaning(), length))
                    .or(() -> first);
        }

        private boolean isClosed(int i) {
            return i < text.size() && text.get(i).is(')');
        }

        /** A month's name of one or two words. */
        private Optional<QuantityWords.Phrase<Integer>> oneMonth(int i) {
            if (i >= text.size()) {
                return Optional.empty();
            }
            if (monthsAreWords) {
                return Optional.ofNullable(words.months().get(text.get(i).text()))
                        .map(month -> new QuantityWords.Phrase<>(month, 1));
            }
            if (i + 1 < text.size() && !text.get(i + 1).isMark()) {
                Optional<Integer> two =
                        names.month(text.get(i).text() + " " + text.get(i + 1).text());
                if (two.isPresent()) {
                    return two.map(month -> new QuantityWords.Phrase<>(month, 2));
                }
            }
            return names.month(text.get(i).text())
                    .map(month -> new QuantityWords.Phrase<>(month, 1));
        }

        private Optional<Integer> relation(int i) {
            return i >= text.size()
                    ? Optional.empty()
                    : Optional.ofNullable(words.relations().get(folded(i)));
        }

        private Optional<Integer> dayOfMonth(int i) {
            if (i >= text.size()) {
                return Optional.empty();
            }
            return number(i)
                    .or(() -> monthsAreWords ? Optional.empty() : names.ordinal(text.get(i).text()))
                    .filter(number -> number >= 1 && number <= 31);
        }

        private boolean isJoined(int i) {
            return i < text.size()
                    && !Character.isDigit(text.get(i).text().charAt(0))
                    && number(i).isPresent();
        }

        private Optional<Integer> number(int i) {
            if (i >= text.size()) {
                return Optional.empty();
            }
            String word = text.get(i).text();
            int joined =
                    !Character.isDigit(word.charAt(0)) && CompoundName.count(word, 1, 1) == 1
                            ? 1
                            : 0;
            StringBuilder digits = new StringBuilder();
            for (int n = joined; n < word.length(); n++) {
                char c = word.charAt(n);
                digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
            }
            Matcher number = NUMBER.matcher(digits);
            return number.matches()
                    ? Optional.of(Integer.valueOf(number.group(1)))
                    : Optional.empty();
        }

        private Optional<Integer> year(int i) {
            return number(i)
                    .filter(number -> number >= FIRST_YEAR && number < LAST_YEAR)
                    .filter(_ -> !isGroup(i));
        }

        /** Whether it is a group of the figures of a longer number: 4,2000 or 2000.5. */
        private boolean isGroup(int i) {
            return (isFigure(i - 2) && touch(i - 2) && touch(i - 1))
                    || (isFigure(i + 2) && touch(i) && touch(i + 1));
        }

        private boolean isFigure(int i) {
            return i >= 0 && i < text.size() && Character.isDigit(text.get(i).text().charAt(0));
        }

        /** Whether nothing is between a word and the next. */
        private boolean touch(int i) {
            return text.get(i).end() == text.get(i + 1).start();
        }

        private static Optional<LocalDate> date(int year, int month, int number) {
            try {
                return Optional.of(LocalDate.of(year, month, number));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
