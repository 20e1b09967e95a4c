package dragoman.api;

import dragoman.dispatch.DispatchIds;
import dragoman.record.Version;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /dispatches/{id}}: the record, or with {@code version} one of its versions; {@code GET
 * /dispatches/{id}/versions}: which versions there are.
 */
final class ReadRecord {
    private static final int MOST_VERSIONS = 999_999;
    private static final int CURRENT = 0;

    private final Reading reading;

    ReadRecord(Reading reading) {
        this.reading = reading;
    }

    Response apply(Request request) {
        String id = request.part("id");
        Parameters.allow(request, "version");
        int version = Parameters.number(request, "version", 1, MOST_VERSIONS, CURRENT);
        Optional<Reading.Stored> stored =
                !DispatchIds.isId(id)
                        ? Optional.empty()
                        : version == CURRENT ? reading.record(id) : reading.version(id, version);
        if (stored.isEmpty()) {
            return version == CURRENT ? noRecord() : noVersion();
        }
        String etag = etag(stored.get().tag());
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

    Response versions(Request request) {
        String id = request.part("id");
        Parameters.allow(request);
        List<Version> versions = DispatchIds.isId(id) ? reading.versions(id) : List.of();
        return versions.isEmpty()
                ? noRecord()
                : Response.json(200, Map.of("id", id, "versions", versions));
    }

    private static Response noRecord() {
        return Response.problem(
                Problem.notFound("There is no record of a dispatch with this identifier."));
    }

    private static Response noVersion() {
        return Response.problem(
                Problem.notFound("There is no such version of a record with this identifier."));
    }

    /** The entity tag of a record. */
    static String etag(String tag) {
        return "\"" + tag + "\"";
    }
}
