package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatus.DispatchStatus;
import dragoman.progress.UploadStatus.FailureStatus;
import dragoman.record.DispatchRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SubmitTest {
    private static final String TEXT = "The quay reopened.";
    private static final String UPLOAD = Samples.upload("dispatch", 18).id();
    private static final DispatchRecord STORED = Samples.stored("KUNA", "2026-03-04", "09:05:00");
    private static final String ID = STORED.dispatch().id();

    private final Shelf shelf = new Shelf();
    private final Caller caller = new Caller(shelf);

    @Test
    void acceptsADispatch() {
        APIGatewayProxyResponseEvent response = caller.post(TEXT, Map.of());

        assertThat(response.getStatusCode()).isEqualTo(202);
        assertThat(response.getHeaders())
                .containsEntry("location", "/uploads/" + UPLOAD)
                .containsEntry("content-type", "application/json; charset=utf-8");
        assertThat(Caller.json(response).at("/id").asString()).isEqualTo(UPLOAD);
        assertThat(Caller.json(response).at("/state").asString()).isEqualTo("received");
        assertThat(Caller.json(response).at("/bytes").asInt()).isEqualTo(18);
        assertThat(shelf.submitted())
                .containsExactly(new Shelf.Submitted(18, "application/octet-stream", "dispatch"));
        assertThat(caller.waited()).isZero();
    }

    @Test
    void decodesABinaryBodyAndPassesItsTypeOn() {
        byte[] body = "سفينة".getBytes(StandardCharsets.UTF_16BE);

        caller.call(
                Caller.request("POST", "/dispatches")
                        .withHeaders(Map.of("Content-Type", "text/plain; charset=utf-16be"))
                        .withIsBase64Encoded(true)
                        .withBody(Base64.getEncoder().encodeToString(body)));

        assertThat(shelf.submitted())
                .containsExactly(
                        new Shelf.Submitted(10, "text/plain; charset=utf-16be", "dispatch"));
    }

    @Test
    void takesAFormForABodyOfNoKnownType() {
        caller.call(
                Caller.request("POST", "/dispatches")
                        .withHeaders(Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .withBody(TEXT));

        assertThat(shelf.submitted())
                .containsExactly(new Shelf.Submitted(18, "application/octet-stream", "dispatch"));
    }

    @ParameterizedTest
    @CsvSource({"a.txt, a.txt", "../a b.txt, ..-a-b.txt", "ميناء.txt, ميناء.txt"})
    void makesAKeyOfTheSendersName(String given, String name) {
        caller.post(TEXT, Map.of("name", given));

        assertThat(shelf.submitted()).extracting(Shelf.Submitted::name).containsExactly(name);
    }

    @Test
    void cutsALongName() {
        caller.post(TEXT, Map.of("name", "n".repeat(300)));

        assertThat(shelf.submitted())
                .extracting(Shelf.Submitted::name)
                .containsExactly("n".repeat(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"م", "新", "\uD842\uDFB7", "e\u0301"})
    void aNameOfAnyScriptFitsIntoAFileSystem(String letter) {
        caller.post(TEXT, Map.of("name", letter.repeat(300)));

        String name = shelf.submitted().getFirst().name();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).hasSizeBetween(70, 160);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(name);
    }

    @Test
    void waitsForTheRecord() {
        shelf.with(STORED);
        caller.onPause(
                now -> {
                    if (now.isAfter(Samples.RECEIVED.plusSeconds(2))) {
                        shelf.note(status(List.of(done(ID)), List.of()));
                    }
                });

        APIGatewayProxyResponseEvent response = caller.post(TEXT, Map.of("wait", "20"));

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaders())
                .containsEntry("location", "/dispatches/" + ID)
                .containsEntry("etag", "\"1\"");
        assertThat(Caller.json(response).at("/dispatch/id").asString()).isEqualTo(ID);
        assertThat(caller.waited()).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_500));
    }

    @Test
    void answersAtOnceWhenTooManyWait() {
        APIGatewayProxyResponseEvent response =
                caller.withPlaces(0).post(TEXT, Map.of("wait", "20"));

        assertThat(response.getStatusCode()).isEqualTo(202);
        assertThat(response.getHeaders())
                .containsEntry("location", "/uploads/" + UPLOAD)
                .containsEntry("retry-after", "1");
        assertThat(caller.waited()).isZero();
    }

    @Test
    void leavesItsPlaceWhateverComesOfTheWait() {
        caller.onPause(
                _ -> {
                    assertThat(caller.places()).isZero();
                    throw new IllegalStateException("interrupted");
                });

        assertThat(caller.post(TEXT, Map.of("wait", "20")).getStatusCode()).isEqualTo(500);
        assertThat(caller.places()).isOne();
    }

    @Test
    void answersTheStatusesOfSeveralDispatches() {
        String other = Samples.stored("SANA", "2026-03-04", "09:06:00").dispatch().id();
        shelf.note(status(List.of(done(ID), done(other)), List.of()));

        APIGatewayProxyResponseEvent response = caller.post(TEXT, Map.of("wait", "20"));

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaders()).containsEntry("location", "/uploads/" + UPLOAD);
        assertThat(Caller.json(response).at("/dispatches")).hasSize(2);
    }

    @Test
    void answersWhatIsKnownWhenTheWaitIsOver() {
        shelf.note(status(List.of(DispatchStatus.parsed(ID)), List.of()));

        APIGatewayProxyResponseEvent response = caller.post(TEXT, Map.of("wait", "3"));

        assertThat(response.getStatusCode()).isEqualTo(202);
        assertThat(Caller.json(response).at("/state").asString()).isEqualTo("parsed");
        assertThat(caller.waited()).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(3));
    }

    @Test
    void answersThatTheUploadFailed() {
        shelf.note(status(List.of(), List.of(failure("try-again"), failure("no-text"))));

        APIGatewayProxyResponseEvent response = caller.post(TEXT, Map.of("wait", "20"));

        assertThat(response.getStatusCode()).isEqualTo(422);
        assertThat(response.getHeaders())
                .containsEntry("content-type", "application/problem+json; charset=utf-8")
                .containsEntry("location", "/uploads/" + UPLOAD);
        assertThat(Caller.json(response).at("/code").asString()).isEqualTo("no-text");
        assertThat(Caller.json(response).at("/detail").asString()).isEqualTo("About no-text.");
    }

    @Test
    void goesOnWaitingWhileTheQueueTriesAgain() {
        shelf.note(status(List.of(), List.of(failure("try-again"))));

        assertThat(caller.post(TEXT, Map.of("wait", "2")).getStatusCode()).isEqualTo(202);
    }

    @Test
    void refusesAnEmptyBody() {
        APIGatewayProxyResponseEvent response = caller.call(Caller.request("POST", "/dispatches"));

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(response).at("/detail").asString()).contains("empty");
        assertThat(shelf.submitted()).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(caller.post("x".repeat(100), Map.of()).getStatusCode()).isEqualTo(202);

        APIGatewayProxyResponseEvent response = caller.post("x".repeat(101), Map.of());

        assertThat(response.getStatusCode()).isEqualTo(413);
        assertThat(Caller.json(response).at("/detail").asString()).contains("101", "100");
        assertThat(shelf.submitted()).hasSize(1);
    }

    @Test
    void refusesAParameterThatItDoesNotHave() {
        APIGatewayProxyResponseEvent response = caller.post(TEXT, Map.of("waits", "5"));

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(response).at("/detail").asString())
                .contains("'waits'", "wait, name");
        assertThat(shelf.submitted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "-1", "soon", "", "99999999999"})
    void refusesAWaitThatItCannotKeep(String wait) {
        APIGatewayProxyResponseEvent response = caller.post(TEXT, Map.of("wait", wait));

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(response).at("/detail").asString()).contains("0 to 25");
    }

    private static DispatchStatus done(String dispatch) {
        String at = Samples.RECEIVED.toString();
        return new DispatchStatus(
                dispatch, Optional.of(at), List.of(), Optional.of(at), Optional.empty());
    }

    private static FailureStatus failure(String code) {
        String at = Samples.RECEIVED.toString();
        return new FailureStatus("parse", code, "About " + code + ".", Optional.empty(), at, at, 1);
    }

    private static UploadStatus status(
            List<DispatchStatus> dispatches, List<FailureStatus> failures) {
        String at = Samples.RECEIVED.toString();
        return UploadStatus.of(
                UPLOAD,
                Optional.of("dispatch"),
                Optional.of(18L),
                Optional.of(at),
                dispatches.isEmpty() ? Optional.empty() : Optional.of(at),
                dispatches,
                failures);
    }
}
