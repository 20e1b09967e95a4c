package dragoman.parse.mention;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads months without a day. */
final class MonthReader {
    private final List<Word> text;
    private final TimeTokens tokens;
    private final TimeWords words;
    private final NearestDates nearest;
    private final YearReader years;

    MonthReader(TimeContext context, YearReader years) {
        this.text = context.text();
        this.tokens = context.tokens();
        this.words = context.words();
        this.nearest = context.nearest();
        this.years = years;
    }

    /** A month with a year or relation, after the word month, or after a preposition. */
    Optional<FoundTime> monthAlone(int i) {
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
                            Optional<FoundTime> year = years.yearSaid(next);
                            if (year.isPresent()) {
                                int number = Integer.parseInt(year.get().value());
                                return Optional.of(
                                        new FoundTime(
                                                i,
                                                year.get().to(),
                                                YearMonth.of(number, month.meaning()).toString()));
                            }
                            Optional<Integer> relation =
                                    related ? tokens.relation(i) : tokens.relation(next);
                            if (relation.isEmpty() && !named && !standsForMonth(at)) {
                                return Optional.empty();
                            }
                            int end = !related && relation.isPresent() ? next + 1 : next;
                            return Optional.of(
                                    new FoundTime(
                                            i,
                                            end,
                                            nearest.month(month.meaning(), relation).toString()));
                        });
    }

    /** Whether a month's name alone is the month. */
    private boolean standsForMonth(int at) {
        return (words.monthsAreWords() && !words.names().contains(tokens.folded(at)))
                || (at > 0 && words.in().contains(tokens.bare(at - 1, words.in())));
    }
}
