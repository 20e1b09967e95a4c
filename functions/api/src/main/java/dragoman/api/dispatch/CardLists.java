package dragoman.api.dispatch;

import dragoman.api.http.Cursor;
import dragoman.card.Card;
import dragoman.card.CardIndex;
import dragoman.card.Facet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds the cards that a query asks for, newest first. */
final class CardLists {
    // An answer looks at so many cards and months at most; where few of them match it may be short,
    // and still go on.
    private static final int CARDS_LOOKED_AT = 1_000;
    private static final int MONTHS_LOOKED_AT = 24;
    // A filter drops some of what a page of the table gives.
    private static final int MAX_PAGE_SIZE = 200;
    // After every time and identifier of a day.
    private static final String END_OF_DAY = "T~";

    private final CardIndex index;

    CardLists(CardIndex index) {
        this.index = index;
    }

    /**
     * Some cards of a list.
     *
     * @param last the order of the last card that was looked at, or a day before which it goes on;
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
        String from = query.from().toString();
        String to = after.map(Cursor::below).orElse(query.to() + END_OF_DAY);
        List<Facet> facets = query.indexFacets();
        if (!facets.isEmpty()) {
            search.under(facets, from, to);
            return search.found();
        }
        YearMonth last = YearMonth.from(after.map(Cursor::day).orElse(query.to()));
        List<YearMonth> months = index.months(YearMonth.from(query.from()), last, MONTHS_LOOKED_AT);
        for (YearMonth month : months) {
            search.under(List.of(Facet.month(month)), from, to);
            if (search.isDone()) {
                return search.found();
            }
        }
        return months.size() == MONTHS_LOOKED_AT
                ? new Found(search.cards, Optional.of(months.getLast().atDay(1).toString()))
                : search.found();
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

        void under(List<Facet> facets, String from, String to) {
            int page = Math.min(MAX_PAGE_SIZE, limit + 1);
            Iterator<Card> found = index.newestFirst(facets, from, to, page).iterator();
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
