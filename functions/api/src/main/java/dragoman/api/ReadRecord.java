package dragoman.api;

import dragoman.dispatch.DispatchIds;

import java.util.Arrays;
import java.util.Optional;

/** {@code GET /dispatches/{id}}: the record. */
final class ReadRecord {
    private final Reading reading;

    ReadRecord(Reading reading) {
        this.reading = reading;
    }

    Response apply(Request request, String id) {
        Parameters.allow(request);
        Optional<Reading.Stored> stored =
                DispatchIds.isId(id) ? reading.record(id) : Optional.empty();
        if (stored.isEmpty()) {
            return Response.problem(
                    Problem.notFound("There is no record of a dispatch with this identifier."));
        }
        String etag = etag(stored.get().version());
        boolean known =
                request.header("if-none-match").stream()
                        .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                        .map(String::strip)
                        .anyMatch(
                                tag ->
                                        tag.equals("*")
                                                || tag.equals(etag)
                                                || tag.equals("W/" + etag));
        Response response = known ? Response.empty(304) : Response.json(200, stored.get().record());
        return response.with("etag", etag);
    }

    /** The entity tag of a record's version. */
    static String etag(int version) {
        return "\"" + version + "\"";
    }
}
