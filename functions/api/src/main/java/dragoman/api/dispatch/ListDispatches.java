package dragoman.api.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.api.http.Cursor;
import dragoman.api.http.CursorKey;
import dragoman.api.http.Parameters;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.archive.StoredRecords;
import dragoman.card.Card;
import dragoman.card.CardIndex;
import dragoman.record.Story;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /dispatches}: the cards of the dispatches that a query asks for, newest first. */
public final class ListDispatches {
    static final int DEFAULT_LIMIT = 20;

    private final CardLists lists;
    private final CursorKey key;
    private final Stories stories;

    public ListDispatches(CardIndex cards, StoredRecords records, CursorKey key) {
        this.lists = new CardLists(cards);
        this.key = key;
        this.stories = new Stories(records, cards);
    }

    /**
     * A page of a list. An empty list is written all the same: a caller goes through it without
     * asking whether it is there.
     *
     * @param stories when stories are grouped: what is known of a card's story, by its identifier
     * @param next what to pass as {@code cursor} for the next page
     */
    public record Page(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Card> dispatches,
            Map<String, Story> stories,
            Optional<String> next) {}

    public Response apply(Request request) {
        Page page = page(request);
        return Response.json(
                200,
                request.parameter("group").isPresent()
                        ? stories.group(page, ListQuery.of(request))
                        : page);
    }

    /** The page that a request asks for. */
    Page page(Request request) {
        int limit = Parameters.number(request, "limit", DEFAULT_LIMIT);
        ListQuery query = ListQuery.of(request);
        Optional<Cursor> after =
                request.parameter("cursor")
                        .map(text -> Cursor.parse(text, query.fingerprint(), key.bytes()));
        CardLists.Found found = lists.find(query, after, limit);
        return new Page(
                found.cards(),
                Map.of(),
                found.last()
                        .map(Cursor::after)
                        .map(cursor -> cursor.text(query.fingerprint(), key.bytes())));
    }
}
