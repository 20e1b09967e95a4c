package dragoman.api;

import dragoman.table.Card;
import dragoman.table.Facet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds the cards that a query asks for, newest first. */
final class CardLists {
    // An answer looks at so many cards and days at most; where few of them are asked for it may be
    // short, and still go on.
    private static final int CARDS_LOOKED_AT = 1_000;
    private static final int DAYS_LOOKED_AT = 60;
    // A filter drops some of what a page of the table gives.
    private static final int MOST_A_PAGE = 200;
    // Behind every time and identifier of a day.
    private static final String END_OF_DAY = "T~";

    private final Reading reading;

    CardLists(Reading reading) {
        this.reading = reading;
    }

    /**
     * Some cards of a list.
     *
     * @param last the order of the last card that was looked at, or a day of which nothing is left;
     *     absent at the list's end
     */
    record Found(List<Card> cards, Optional<String> last) {
        Found {
            cards = List.copyOf(cards);
        }
    }

    /**
     * The next cards of a list.
     *
     * @param after where the ones before ended
     * @param limit the most cards
     */
    Found find(ListQuery query, Optional<Cursor> after, int limit) {
        Search search = new Search(query, limit);
        Optional<Facet> facet = query.lookedUp();
        if (facet.isPresent()) {
            search.under(facet.get(), query.from().toString(), top(query.to(), after));
            return search.found();
        }
        LocalDate last =
                after.map(Cursor::day).filter(day -> day.isBefore(query.to())).orElse(query.to());
        List<LocalDate> days = reading.days(query.from(), last, DAYS_LOOKED_AT);
        for (LocalDate day : days) {
            search.under(
                    Facet.day(day),
                    day.toString(),
                    top(day, after.filter(at -> at.day().equals(day))));
            if (search.isDone()) {
                return search.found();
            }
        }
        return days.size() == DAYS_LOOKED_AT
                ? new Found(search.cards, Optional.of(days.getLast().toString()))
                : search.found();
    }

    private static String top(LocalDate day, Optional<Cursor> after) {
        return after.map(Cursor::below).orElse(day + END_OF_DAY);
    }

    /** The state of one search. */
    private final class Search {
        private final ListQuery query;
        private final int limit;
        private final List<Card> cards = new ArrayList<>();
        private int lookedAt;
        private Optional<String> last = Optional.empty();

        Search(ListQuery query, int limit) {
            this.query = query;
            this.limit = limit;
        }

        void under(Facet facet, String from, String to) {
            int page = Math.min(MOST_A_PAGE, limit + 1);
            Iterator<Card> found = reading.newestFirst(facet, from, to, page).iterator();
            while (found.hasNext() && last.isEmpty()) {
                Card card = found.next();
                lookedAt++;
                if (query.matches(card)) {
                    cards.add(card);
                }
                if (cards.size() == limit || lookedAt == CARDS_LOOKED_AT) {
                    last = Optional.of(card.order());
                }
            }
        }

        boolean isDone() {
            return last.isPresent();
        }

        Found found() {
            return new Found(cards, last);
        }
    }
}
