package dragoman.api.dispatch;

import dragoman.api.http.Parameters;
import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.api.representation.Accept;
import dragoman.api.representation.Markdown;
import dragoman.api.representation.Ninjs;
import dragoman.api.representation.Wording;
import dragoman.archive.StoredRecord;
import dragoman.archive.StoredRecords;
import dragoman.dispatch.DispatchIds;
import dragoman.json.Json;
import dragoman.record.Version;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /dispatches/{id}}: the record, or with {@code version} one of its versions; {@code GET
 * /dispatches/{id}/versions}: which versions there are.
 */
public final class ReadRecord {
    private static final int CURRENT = 0;
    private static final String JSON = "application/json";
    private static final List<String> FORMS = List.of(JSON, Ninjs.TYPE, Markdown.TYPE);

    private final StoredRecords records;

    public ReadRecord(StoredRecords records) {
        this.records = records;
    }

    public Response apply(Request request) {
        String id = request.part("id");
        int version = Parameters.number(request, "version", CURRENT);
        Optional<StoredRecord> stored =
                !DispatchIds.isId(id)
                        ? Optional.empty()
                        : version == CURRENT ? records.record(id) : records.version(id, version);
        if (stored.isEmpty()) {
            return version == CURRENT ? noRecord() : noVersion();
        }
        String etag = etag(stored.get().tag());
        return form(request, stored.get(), etag);
    }

    /** The record in the form that the caller likes best. */
    private static Response form(Request request, StoredRecord stored, String etag) {
        Optional<String> type = Accept.parse(request.header("accept")).best(FORMS);
        if (type.isEmpty()) {
            return Response.problem(
                    Problem.notAcceptable(
                            "A record can be had as " + String.join(", ", FORMS) + "."));
        }
        if (type.get().equals(JSON)) {
            return Response.json(200, stored.record()).with("etag", etag);
        }
        Optional<Wording> wording =
                request.parameter("language")
                        .map(language -> Wording.of(stored.record(), language))
                        .orElseGet(() -> Optional.of(Wording.usual(stored.record())));
        if (wording.isEmpty()) {
            return Response.problem(
                    Problem.notFound(
                            "The record is not there in this language; there are: "
                                    + String.join(", ", Wording.languages(stored.record()))
                                    + "."));
        }
        String text =
                type.get().equals(Ninjs.TYPE)
                        ? Json.write(Ninjs.of(stored.record(), stored.version(), wording.get()))
                        : Markdown.of(stored.record(), stored.version(), wording.get());
        String name = type.get().equals(Ninjs.TYPE) ? "ninjs" : "markdown";
        return Response.text(200, type.get(), text)
                .with("content-language", wording.get().language())
                .with(
                        "etag",
                        "%s-%s-%s\""
                                .formatted(
                                        etag.substring(0, etag.length() - 1),
                                        name,
                                        wording.get().language()));
    }

    public Response versions(Request request) {
        String id = request.part("id");
        List<Version> versions = DispatchIds.isId(id) ? records.versions(id) : List.of();
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
    public static String etag(String tag) {
        return "\"" + tag + "\"";
    }
}
