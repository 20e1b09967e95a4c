package dragoman.parse.mention;

import java.util.List;
import java.util.Optional;

/** Reads the numbers of years. */
final class YearReader {
    // Years joined to each other after one word for them.
    private static final int MAX_JOINED_YEARS = 12;

    private final List<Word> text;
    private final TimeTokens tokens;
    private final TimeWords words;
    private final PeriodReader periods;

    YearReader(TimeContext context, PeriodReader periods) {
        this.text = context.text();
        this.tokens = context.tokens();
        this.words = context.words();
        this.periods = periods;
    }

    /** The year of a month: 2014, of the year 2014, of last year. */
    Optional<FoundTime> yearSaid(int i) {
        int at = i < text.size() && words.of().contains(tokens.folded(i)) ? i + 1 : i;
        boolean said = at < text.size() && words.year().contains(tokens.bare(at, words.year()));
        int number = said ? at + 1 : i;
        return tokens.year(number)
                .map(year -> new FoundTime(i, number + 1, year.toString()))
                .or(
                        () ->
                                periods.period(at)
                                        .filter(FoundTime::isYear)
                                        .map(period -> period.after(i)));
    }

    /** The number of a year, where a word before it says that it is one. */
    Optional<FoundTime> yearAfterWord(int i) {
        return tokens.year(i)
                .filter(_ -> saysYear(i))
                .map(year -> new FoundTime(i, i + 1, year.toString()));
    }

    /** Whether a word for a year is before the number, or before another year joined to it. */
    private boolean saysYear(int i) {
        if (words.monthsAreWords()) {
            // Four figures without a comma are a year, unless something is counted.
            return isLast(i) || !words.counted().contains(tokens.folded(i + 1));
        }
        int at = i;
        for (int joined = 0; joined < MAX_JOINED_YEARS && at > 0; joined++) {
            if (isAfterWord(at)) {
                return true;
            }
            boolean isJoined = tokens.isJoined(at);
            int before = isJoined ? at - 1 : at - 2;
            if (before <= 0
                    || !(isJoined || words.to().contains(tokens.folded(at - 1)))
                    || tokens.year(before).isEmpty()) {
                return false;
            }
            at = before;
        }
        return false;
    }

    private boolean isAfterWord(int i) {
        return words.year().contains(tokens.bare(i - 1, words.year()))
                || (isLast(i) && words.in().contains(tokens.folded(i - 1)));
    }

    private boolean isLast(int i) {
        return i + 1 >= text.size() || text.get(i + 1).isMark();
    }
}
