package dragoman.api.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.api.http.Cursor;
import dragoman.api.http.CursorKey;
import dragoman.api.http.Parameters;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.card.CardIndex;
import dragoman.card.Facet;
import dragoman.card.QuoteCard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** {@code GET /quotes}: what a speaker said, in source and translation, newest first. */
public final class ListQuotes {
    // Of speakers whose names sound alike: an answer may be short, and still go on.
    private static final int QUOTES_LOOKED_AT = 1_000;
    private static final String END_OF_DAY = "T~";

    private final CardIndex cards;
    private final CursorKey key;

    public ListQuotes(CardIndex cards, CursorKey key) {
        this.cards = cards;
        this.key = key;
    }

    /**
     * A page of quotes.
     *
     * @param next what to pass as {@code cursor} for the next page
     */
    public record Page(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<QuoteCard> quotes,
            Optional<String> next) {}

    public Response apply(Request request) {
        int limit = Parameters.number(request, "limit", ListDispatches.DEFAULT_LIMIT);
        LocalDate from = Parameters.date(request, "from", LocalDate.of(1900, 1, 1));
        LocalDate to = Parameters.date(request, "to", LocalDate.of(2999, 12, 31));
        boolean fold = Parameters.flag(request, "fold", true);
        String speaker = Parameters.text(request, "speaker").orElseThrow();
        String query = speaker + " " + from + " " + to + " " + fold;
        Optional<Cursor> after =
                request.parameter("cursor").map(text -> Cursor.parse(text, query, key.bytes()));
        List<QuoteCard> quotes = new ArrayList<>();
        Optional<String> last = Optional.empty();
        int lookedAt = 0;
        Iterator<QuoteCard> found =
                cards.quotes(
                                Facet.speakerFromQuery(speaker),
                                from.toString(),
                                after.map(Cursor::below).orElse(to + END_OF_DAY),
                                limit)
                        .iterator();
        while (found.hasNext() && last.isEmpty()) {
            QuoteCard quote = found.next();
            lookedAt++;
            if (quote.isBy(speaker, fold)) {
                quotes.add(quote);
            }
            if (quotes.size() == limit || lookedAt == QUOTES_LOOKED_AT) {
                last = Optional.of(quote.order());
            }
        }
        return Response.json(
                200,
                new Page(
                        quotes,
                        last.map(Cursor::after).map(cursor -> cursor.text(query, key.bytes()))));
    }
}
