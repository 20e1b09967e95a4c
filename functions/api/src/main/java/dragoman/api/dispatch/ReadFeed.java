package dragoman.api.dispatch;

import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.api.representation.AtomFeed;
import dragoman.api.representation.Feed;
import dragoman.api.representation.JsonFeed;
import dragoman.json.Json;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code GET /feed.atom} and {@code GET /feed.json}: any list as a feed. */
public final class ReadFeed {
    private final ListDispatches list;

    public ReadFeed(ListDispatches list) {
        this.list = list;
    }

    public Response atom(Request request) {
        return Response.text(200, AtomFeed.TYPE, AtomFeed.of(feed(request)));
    }

    public Response json(Request request) {
        return Response.text(200, JsonFeed.TYPE, Json.write(JsonFeed.of(feed(request))));
    }

    private Feed feed(Request request) {
        Optional<String> language = request.parameter("rendition");
        ListDispatches.Page page = list.page(request);
        URI first = request.address(request.without("cursor").query());
        return new Feed(
                request.api(),
                request.address(request.query()),
                first,
                page.next().map(cursor -> request.address(next(request, cursor))),
                language,
                page.dispatches());
    }

    private static Map<String, String> next(Request request, String cursor) {
        Map<String, String> query = new HashMap<>(request.query());
        query.put("cursor", cursor);
        return query;
    }
}
