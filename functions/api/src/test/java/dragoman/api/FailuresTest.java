package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.failure.Failures;
import dragoman.dispatch.UploadIds;
import dragoman.progress.FailureId;
import dragoman.record.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class FailuresTest {
    private static final FailureId UPLOAD = id("a.txt", Stage.PARSE, Optional.empty());
    private static final FailureId DISPATCH =
            id("b.txt", Stage.TRANSLATE, Optional.of("kuna-20260303-2abf75685e5f"));

    private final OpenFailures failures = new OpenFailures();
    private final Shelf shelf = new Shelf();
    private final Caller caller = new Caller(shelf, failures);

    private static FailureId id(String key, Stage stage, Optional<String> dispatch) {
        return new FailureId(UploadIds.of("inbox", key, "v1"), stage, dispatch);
    }

    @Test
    void listsWhatFailedWithItsReasonAndOriginal() {
        failures.with(DISPATCH, "gave-up", Failures.Retry.SENT);

        JsonNode failure = Caller.json(caller.get("/failures")).path("failures").path(0);

        assertThat(failure.path("id").asString()).isEqualTo(DISPATCH.text());
        assertThat(failure.path("stage").asString()).isEqualTo("translate");
        assertThat(failure.path("code").asString()).isEqualTo("gave-up");
        assertThat(failure.path("message").asString()).isEqualTo("The reason.");
        assertThat(failure.path("first").asString()).isEqualTo("2026-03-04T06:00:00Z");
        assertThat(failure.path("last").asString()).isEqualTo("2026-03-04T06:30:00Z");
        assertThat(failure.path("attempts").asInt()).isEqualTo(4);

        APIGatewayProxyResponseEvent original = caller.get(failure.path("original").asString());
        assertThat(original.getStatusCode()).isEqualTo(302);
        assertThat(original.getHeaders())
                .containsEntry(
                        "location", "https://bucket.example/" + DISPATCH.upload() + "?signed");
    }

    @Test
    void listsNothingAsAnEmptyList() {
        assertThat(caller.get("/failures").getBody()).isEqualTo("{\"failures\":[]}");
    }

    @Test
    void picksByStageAndCode() {
        failures.with(UPLOAD, "binary", Failures.Retry.SENT)
                .with(DISPATCH, "gave-up", Failures.Retry.SENT);

        assertThat(ids(Map.of("stage", "parse"))).containsExactly(UPLOAD.text());
        assertThat(ids(Map.of("code", "gave-up"))).containsExactly(DISPATCH.text());
        assertThat(ids(Map.of("stage", "store"))).isEmpty();
    }

    @Test
    void goesOnFromPageToPage() {
        failures.with(UPLOAD, "binary", Failures.Retry.SENT)
                .with(DISPATCH, "gave-up", Failures.Retry.SENT);

        JsonNode first = Caller.json(caller.get("/failures", Map.of("limit", "1")));
        assertThat(ids(Map.of("limit", "1", "cursor", first.path("next").asString())))
                .containsExactly(DISPATCH.text());
    }

    @ParameterizedTest
    @CsvSource({
        "stage, sort",
        "code, GAVE UP",
        "cursor, ***",
        "cursor, bm8gbnVtYmVy",
        "limit, 0",
        "limit, 101",
        "kind, parse"
    })
    void refusesAWrongParameter(String name, String value) {
        APIGatewayProxyResponseEvent response = caller.get("/failures", Map.of(name, value));

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(response.getBody()).contains(name);
    }

    @Test
    void runsOneAgain() {
        failures.with(DISPATCH, "gave-up", Failures.Retry.SENT);

        APIGatewayProxyResponseEvent response = retry(DISPATCH.text());

        assertThat(response.getStatusCode()).isEqualTo(202);
        assertThat(response.getHeaders())
                .containsEntry("location", "/uploads/" + DISPATCH.upload());
        assertThat(failures.sent()).containsExactly(DISPATCH.text());
    }

    @ParameterizedTest
    @CsvSource({"UNDER_WAY, 202", "UNKNOWN, 404", "WITHOUT_ORIGINAL, 409"})
    void saysWhyItRunsNothingAgain(Failures.Retry outcome, int status) {
        failures.with(DISPATCH, "gave-up", outcome);

        assertThat(retry(DISPATCH.text()).getStatusCode()).isEqualTo(status);
        assertThat(failures.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "0123456789abcdef01234567",
                "0123456789abcdef01234567.sort",
                "0123456789abcdef01234567.store.none",
                "0123456789abcdef01234567.store.kuna-20260303-2abf75685e5f.more"
            })
    void knowsNoFailureByAWrongIdentifier(String id) {
        assertThat(retry(id).getStatusCode()).isEqualTo(404);
    }

    @Test
    void runsAllOfAKindAgain() {
        for (int i = 0; i < 130; i++) {
            failures.with(
                    id("c" + i + ".txt", Stage.PARSE, Optional.empty()),
                    i % 2 == 0 ? "gave-up" : "binary",
                    i % 20 == 0 ? Failures.Retry.UNDER_WAY : Failures.Retry.SENT);
        }

        JsonNode done = all(Map.of("code", "gave-up", "stage", "parse"));

        assertThat(done.path("retried").asInt()).isEqualTo(58);
        assertThat(done.path("left").asInt()).isEqualTo(7);
        assertThat(done.path("more").asBoolean()).isFalse();
        assertThat(failures.sent()).hasSize(58);
    }

    @Test
    void runsAHundredAgainAtATime() {
        for (int i = 0; i < 130; i++) {
            failures.with(
                    id("c" + i + ".txt", Stage.PARSE, Optional.empty()),
                    "gave-up",
                    Failures.Retry.SENT);
        }

        JsonNode done = all(Map.of());

        assertThat(done.path("retried").asInt()).isEqualTo(100);
        assertThat(done.path("more").asBoolean()).isTrue();
    }

    private JsonNode all(Map<String, String> query) {
        APIGatewayProxyResponseEvent response =
                caller.call(
                        Caller.request("POST", "/failures/retry").withQueryStringParameters(query));
        assertThat(response.getStatusCode()).isEqualTo(202);
        return Caller.json(response);
    }

    private APIGatewayProxyResponseEvent retry(String id) {
        return caller.call(Caller.request("POST", "/failures/" + id + "/retry"));
    }

    private List<String> ids(Map<String, String> query) {
        return Caller.json(caller.get("/failures", query))
                .path("failures")
                .valueStream()
                .map(failure -> failure.path("id").asString())
                .toList();
    }
}
