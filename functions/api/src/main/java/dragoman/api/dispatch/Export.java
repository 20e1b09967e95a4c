package dragoman.api.dispatch;

import dragoman.api.http.Parameters;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.api.representation.Csv;
import dragoman.archive.StoredRecords;
import dragoman.card.Card;
import dragoman.json.Json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code GET /export.ndjson} and {@code GET /export.csv}: all that a list query finds, in pieces
 * that follow one another by links. Lambda hands over 6 MB at most and Java's runtime cannot
 * stream, so a piece ends early when it has grown large; put together, the pieces are one file.
 */
public final class Export {
    private static final String NDJSON = "application/x-ndjson";
    private static final int DEFAULT_LIMIT = 200;
    // A record is at most 400 KB in the table, so that a step more is far from Lambda's limit.
    private static final int STEP = 8;
    private static final int LARGE = 2 * 1024 * 1024;

    private final ListDispatches list;
    private final StoredRecords records;

    public Export(ListDispatches list, StoredRecords records) {
        this.list = list;
        this.records = records;
    }

    /** A line for each record. */
    public Response ndjson(Request request) {
        StringBuilder lines = new StringBuilder();
        return piece(request, NDJSON + "; charset=utf-8", lines, this::line);
    }

    /** Rows for each card; the first piece begins with the names of the columns. */
    public Response csv(Request request) {
        boolean first = request.parameter("cursor").isEmpty();
        StringBuilder rows = new StringBuilder();
        if (first) {
            if (request.parameter("bom").equals(Optional.of("true"))) {
                rows.append(Csv.BYTE_ORDER_MARK);
            }
            rows.append(Csv.HEADER);
        }
        String type = Csv.TYPE + "; charset=utf-8; header=" + (first ? "present" : "absent");
        return piece(request.without("bom"), type, rows, Csv::rows)
                .with("content-disposition", "attachment; filename=\"dispatches.csv\"");
    }

    private String line(Card card) {
        return records.record(card.id())
                .map(stored -> Json.write(stored.record()) + "\n")
                .orElse("");
    }

    private Response piece(
            Request request, String type, StringBuilder text, Function<Card, String> form) {
        int limit = Parameters.number(request, "limit", DEFAULT_LIMIT);
        Map<String, String> query = new HashMap<>(request.query());
        int count = 0;
        int bytes = 0;
        Optional<String> next;
        do {
            query.put("limit", Integer.toString(Math.min(STEP, limit - count)));
            ListDispatches.Page page = list.page(request.withQuery(query));
            for (Card card : page.dispatches()) {
                String more = form.apply(card);
                bytes += more.getBytes(StandardCharsets.UTF_8).length;
                text.append(more);
            }
            count += page.dispatches().size();
            next = page.next();
            next.ifPresent(cursor -> query.put("cursor", cursor));
        } while (next.isPresent() && count < limit && bytes < LARGE);
        Response response = Response.text(type, text.toString());
        if (next.isEmpty()) {
            return response;
        }
        Map<String, String> further = new HashMap<>(request.query());
        further.put("cursor", next.get());
        return response.with("link", "<" + request.address(further) + ">; rel=\"next\"");
    }
}
