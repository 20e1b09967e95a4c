package dragoman.parse.mention;

import dragoman.parse.date.CalendarNames;

import java.time.LocalDate;
import java.util.List;

/**
 * What the readers of times read from: a paragraph, on the day of its dispatch.
 *
 * @param tokens the paragraph's words as parts of times
 */
record TimeContext(
        List<Word> text,
        TimeTokens tokens,
        TimeWords words,
        CalendarNames names,
        LocalDate day,
        NearestDates nearest) {
    static TimeContext of(List<Word> text, TimeWords words, CalendarNames names, LocalDate day) {
        return new TimeContext(
                text, new TimeTokens(text, words, names), words, names, day, new NearestDates(day));
    }
}
