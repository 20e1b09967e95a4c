package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.archive.StoredRecord;
import dragoman.archive.StoredRecords;
import dragoman.dispatch.Upload;
import dragoman.json.Json;
import dragoman.progress.UploadStatus;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordLinks;
import dragoman.record.Version;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ReadTest {
    private static final DispatchRecord STORED = Samples.stored("KUNA", "2026-03-04", "09:05:00");
    private static final String PATH = "/dispatches/" + STORED.dispatch().id();
    private static final Upload UPLOAD = Samples.upload("harbour.txt", 50);

    private final Shelf shelf = new Shelf().with(STORED);
    private final Caller caller = new Caller(shelf);

    @Test
    void readsARecord() {
        APIGatewayProxyResponseEvent response = caller.get(PATH);

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaders())
                .containsEntry("etag", "\"1\"")
                .containsEntry("cache-control", "no-cache")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(Json.read(response.getBody(), DispatchRecord.class)).isEqualTo(STORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
    void answersNothingWhenTheCallerHasTheVersion(String tags) {
        APIGatewayProxyResponseEvent response =
                caller.call(Caller.request("GET", PATH).withHeaders(Map.of("If-None-Match", tags)));

        assertThat(response.getStatusCode()).isEqualTo(304);
        assertThat(response.getBody()).isEmpty();
        assertThat(response.getHeaders()).containsEntry("etag", "\"1\"");
    }

    @Test
    void readsAVersionOfARecord() {
        assertThat(version("1").getStatusCode()).isEqualTo(200);
        assertThat(version("2").getStatusCode()).isEqualTo(404);
        assertThat(version("0").getStatusCode()).isEqualTo(400);
        assertThat(version("one").getStatusCode()).isEqualTo(400);
    }

    private APIGatewayProxyResponseEvent version(String n) {
        return caller.call(
                Caller.request("GET", PATH).withQueryStringParameters(Map.of("version", n)));
    }

    @Test
    void listsTheVersionsOfARecord() {
        APIGatewayProxyResponseEvent response = caller.get(PATH + "/versions");

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody())
                .contains("\"n\":1", "\"cause\":\"dispatch\"", STORED.dispatch().id());
        assertThat(caller.get("/dispatches/none/versions").getStatusCode()).isEqualTo(404);
    }

    @Test
    void readsARecordWhenTheCallerHasAnotherVersion() {
        assertThat(
                        caller.call(
                                        Caller.request("GET", PATH)
                                                .withHeaders(Map.of("if-none-match", "\"2\"")))
                                .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void readsAnUpload() {
        shelf.note(
                UploadStatus.of(
                        UPLOAD.id(),
                        Optional.of(UPLOAD.key()),
                        Optional.of(UPLOAD.bytes()),
                        Optional.of(UPLOAD.received().toString()),
                        Optional.empty(),
                        List.of(),
                        List.of()));

        APIGatewayProxyResponseEvent response = caller.get("/uploads/" + UPLOAD.id());

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody())
                .isEqualTo(
                        "{\"id\":\"%s\",\"state\":\"received\",\"key\":\"harbour.txt\",\"bytes\":50,\"received\":\"2026-03-04T06:30:00Z\"}"
                                .formatted(UPLOAD.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dispatches/kuna-20260304-000000000000",
                "/dispatches/no-such-id",
                "/dispatches/",
                "/dispatches/kuna-20260304-000000000000/more",
                "/uploads/000000000000000000000000",
                "/uploads/no-such-id",
                "/"
            })
    void answersThatThereIsNoSuchThing(String path) {
        APIGatewayProxyResponseEvent response = caller.get(path);

        assertThat(response.getStatusCode()).isEqualTo(404);
        assertThat(response.getHeaders())
                .containsEntry("content-type", "application/problem+json; charset=utf-8");
        assertThat(Caller.json(response).at("/type").asString()).isEqualTo("/problems/not-found");
        assertThat(Caller.json(response).at("/status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /dispatches, 'GET, HEAD, POST'",
        "PUT, /dispatches/kuna-20260304-000000000000, 'GET, HEAD'",
        "POST, /uploads/000000000000000000000000, 'GET, HEAD'"
    })
    void namesTheMethodsThatApply(String method, String path, String allowed) {
        APIGatewayProxyResponseEvent response = caller.call(Caller.request(method, path));

        assertThat(response.getStatusCode()).isEqualTo(405);
        assertThat(response.getHeaders()).containsEntry("allow", allowed);
    }

    @Test
    void answersHeadAsGetButForTheBody() {
        APIGatewayProxyResponseEvent head = caller.call(Caller.request("HEAD", PATH));

        assertThat(head.getStatusCode()).isEqualTo(200);
        assertThat(head.getHeaders()).isEqualTo(caller.get(PATH).getHeaders());
        assertThat(head.getBody()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dispatches/x", "/uploads/x"})
    void refusesAParameter(String path) {
        assertThat(caller.get(path, Map.of("lang", "en")).getStatusCode()).isEqualTo(400);
    }

    @Test
    void tellsACallerNothingOfAFaultOfItsOwn() {
        Caller broken = new Caller(shelf, new Archive(new BrokenRecords(), shelf, shelf, shelf));

        APIGatewayProxyResponseEvent response = broken.get(PATH);

        assertThat(response.getStatusCode()).isEqualTo(500);
        assertThat(response.getHeaders())
                .containsEntry("content-type", "application/problem+json; charset=utf-8");
        assertThat(response.getBody())
                .contains("/problems/internal")
                .doesNotContain("secret", "Exception");
        assertThat(broken.invocation().lines())
                .singleElement()
                .asString()
                .contains("request-failed", "request-1", "java.lang.IllegalStateException")
                .doesNotContain("secret");
    }

    /** Cannot be read. */
    private static final class BrokenRecords implements StoredRecords {
        @Override
        public Optional<StoredRecord> record(String dispatch) {
            throw broken();
        }

        @Override
        public Optional<StoredRecord> version(String dispatch, int n) {
            throw broken();
        }

        @Override
        public List<Version> versions(String dispatch) {
            throw broken();
        }

        @Override
        public Map<String, RecordLinks> links(Collection<String> dispatches) {
            throw broken();
        }

        private static IllegalStateException broken() {
            return new IllegalStateException("the secret table is gone");
        }
    }
}
