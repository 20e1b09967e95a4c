package dragoman.api.dispatch;

import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.archive.StoredRecord;
import dragoman.archive.StoredRecords;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.json.Json;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;
import dragoman.record.Correction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code PUT /dispatches/{id}/renditions/{language}/segments/{n}}: a person's translation of a
 * segment. It goes into the record as a new version, which machines do not undo, and into the
 * translation memory, for the dispatches to come.
 */
public final class CorrectSegment {
    private final StoredRecords records;
    private final Corrections corrections;
    private final InstantSource clock;

    public CorrectSegment(StoredRecords records, Corrections corrections, InstantSource clock) {
        this.records = records;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The body, which the contract has checked. */
    private record Body(String text) {}

    public Response apply(Request request) {
        String id = request.part("id");
        String language = request.part("language");
        String n = request.part("n");
        String text = text(request);
        Optional<Dispatch> dispatch =
                (DispatchIds.isId(id) ? records.record(id) : Optional.<StoredRecord>empty())
                        .filter(stored -> hasSegment(stored, language, n))
                        .map(stored -> stored.record().dispatch());
        if (dispatch.isEmpty()) {
            return notFound();
        }
        String source = dispatch.get().paragraphs().get(Integer.parseInt(n)).text();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<StoredRecord> corrected =
                corrections.correct(id, new Correction(language, source, text, now));
        // After the record: a caller who was not answered sends the same again, and both are there.
        corrections.remember(
                new Unit(
                        dispatch.get().language(),
                        language,
                        source,
                        text,
                        UnitOrigin.Person.UNNAMED,
                        now));
        return corrected
                .map(
                        stored ->
                                Response.json(200, stored.record())
                                        .with("etag", ReadRecord.etag(stored.tag())))
                .orElseGet(CorrectSegment::notFound);
    }

    private static boolean hasSegment(StoredRecord stored, String language, String n) {
        return n.matches("\\d{1,6}")
                && stored.record()
                        .rendition(language)
                        .filter(rendition -> Integer.parseInt(n) < rendition.segments().size())
                        .isPresent();
    }

    private static String text(Request request) {
        return Json.read(new String(request.body(), StandardCharsets.UTF_8), Body.class)
                .text()
                .strip();
    }

    private static Response notFound() {
        return Response.problem(
                Problem.notFound("There is no such segment of a rendition in this language."));
    }
}
