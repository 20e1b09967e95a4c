package dragoman.parse.mention;

import dragoman.parse.date.CalendarNames;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads days relative to that of the dispatch, and days of the week. */
final class DayReader {
    private static final int MIN_LETTERS = 3;

    private final List<Word> text;
    private final TimeTokens tokens;
    private final TimeWords words;
    private final CalendarNames names;
    private final LocalDate day;
    private final NearestDates nearest;

    DayReader(TimeContext context) {
        this.text = context.text();
        this.tokens = context.tokens();
        this.words = context.words();
        this.names = context.names();
        this.day = context.day();
        this.nearest = context.nearest();
    }

    Optional<FoundTime> relativeDay(int i) {
        return tokens.phrase(i, words.days().keySet())
                .flatMap(
                        phrase -> {
                            int next = i + phrase.words();
                            LocalDate date =
                                    day.plusDays(words.days().getOrDefault(phrase.meaning(), 0));
                            Optional<DayOfWeek> weekday =
                                    next < text.size()
                                            ? names.weekday(text.get(next).text())
                                            : Optional.empty();
                            // Where the two contradict each other, neither is sure.
                            boolean contradicts =
                                    weekday.isPresent() && weekday.get() != date.getDayOfWeek();
                            return Optional.of(
                                    new FoundTime(
                                            i,
                                            weekday.isPresent() ? next + 1 : next,
                                            contradicts ? FoundTime.UNSURE : date.toString()));
                        });
    }

    Optional<FoundTime> weekday(int i) {
        int at = i < text.size() && words.on().contains(tokens.folded(i)) ? i + 1 : i;
        if (at >= text.size()) {
            return Optional.empty();
        }
        Word word = text.get(at);
        if (Character.isLowerCase(word.text().codePointAt(0)) && words.monthsAreWords()) {
            return Optional.empty();
        }
        return weekdayName(word)
                .map(
                        weekday -> {
                            Optional<Integer> before =
                                    at > 0 ? tokens.relation(at - 1) : Optional.empty();
                            Optional<Integer> after = tokens.relation(at + 1);
                            LocalDate date = nearest.weekday(weekday, before.or(() -> after));
                            return new FoundTime(
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
}
