package dragoman.drain;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.Samples;
import dragoman.dispatch.Upload;
import dragoman.handoff.Envelope;
import dragoman.handoff.Invocation;
import dragoman.handoff.QueueMessage;
import dragoman.handoff.aws.S3Notification;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.SqsInvocation;
import dragoman.handoff.aws.SqsMessage;
import dragoman.json.Json;
import dragoman.log.aws.FunctionLog;
import dragoman.progress.Failure;
import dragoman.progress.FailureId;
import dragoman.record.Parsed;
import dragoman.record.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DrainHandlerTest {
    private static final Instant NOW = Instant.parse("2026-03-04T07:00:00Z");
    private static final Upload UPLOAD = Samples.upload();
    private static final String DISPATCH = Samples.dispatch().id();
    private static final Parsed BODY = new Parsed(Samples.dispatch(), List.of());
    private static final String ENVELOPE = Json.write(Envelope.of("trace-1", UPLOAD, BODY));
    private static final FailureId PARSE =
            new FailureId(UPLOAD.id(), Stage.PARSE, Optional.empty());
    private static final FailureId TRANSLATE =
            new FailureId(UPLOAD.id(), Stage.TRANSLATE, Optional.of(DISPATCH));

    private final KeptFailures failures = new KeptFailures();
    private final KeptLetters letters = new KeptLetters();
    private final Invocation invocation = new Invocation();

    @Test
    void turnsADispatchThatWasGivenUpIntoAFailureWithItsMessage() {
        drain(message("parsed", ENVELOPE));

        assertThat(failures.all())
                .singleElement()
                .satisfies(
                        failure -> {
                            assertThat(failure.upload()).isEqualTo(UPLOAD.id());
                            assertThat(failure.stage()).isEqualTo(Stage.TRANSLATE);
                            assertThat(failure.dispatch()).contains(DISPATCH);
                            assertThat(failure.code()).isEqualTo(Failure.GAVE_UP);
                            assertThat(failure.message()).contains("translate", "run it again");
                            assertThat(failure.attempts()).isEqualTo(4);
                            assertThat(failure.at()).isEqualTo(NOW);
                        });
        assertThat(failures.letter(TRANSLATE).map(letters::text)).contains(ENVELOPE);
        assertThat(invocation.lines())
                .anySatisfy(line -> assertThat(line).contains("gave-up", TRANSLATE.text()))
                .anySatisfy(line -> assertThat(line).contains("FailuresOpened"));
    }

    @Test
    void keepsTheReasonThatTheStageGave() {
        failures.failed(
                new Failure(
                        UPLOAD.id(),
                        Stage.TRANSLATE,
                        Optional.of(DISPATCH),
                        Failure.TRY_AGAIN,
                        "Attempt 4 to translate the dispatch failed (Throttled)"
                                + Failure.TRIED_AGAIN,
                        NOW.minusSeconds(60),
                        6));

        drain(message("parsed", ENVELOPE));

        Failure failure = failures.all().getFirst();
        assertThat(failure.message())
                .startsWith("Attempt 4 to translate the dispatch failed (Throttled). It is not");
        assertThat(failure.code()).isEqualTo(Failure.GAVE_UP);
        assertThat(failure.attempts()).isEqualTo(6);
        // The stage has counted it when it failed for the first time.
        assertThat(invocation.lines()).noneMatch(line -> line.contains("FailuresOpened"));
    }

    @Test
    void notesNoFailureOfWorkThatWasDoneAfterAll() {
        failures.finish(TRANSLATE);

        List<String> failed = drain(message("parsed", ENVELOPE));

        assertThat(failed).isEmpty();
        assertThat(failures.all()).isEmpty();
    }

    @Test
    void drainsALetterThatComesTwiceIntoOneFailure() {
        drain(message("parsed", ENVELOPE), message("parsed", ENVELOPE));

        assertThat(failures.all()).hasSize(1);
    }

    @Test
    void notesAnUploadThatParseNeverCameTo() {
        drain(message("uploads", S3Notification.announcing(UPLOAD)));

        assertThat(failures.received()).extracting(Upload::id).containsExactly(UPLOAD.id());
        assertThat(failures.all())
                .extracting(Failure::stage, Failure::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Stage.PARSE, Failure.GAVE_UP));
        // One more notification runs it again: no letter is needed.
        assertThat(failures.letter(PARSE)).isEmpty();
    }

    @Test
    void keepsABodyThatLiesInTheWorkBucket() {
        letters.with("bodies/b.json", Json.write(BODY));
        QueueMessage sent =
                new QueueMessage(
                        Envelope.SCHEMA,
                        "trace-1",
                        UPLOAD,
                        Optional.empty(),
                        Optional.of(new QueueMessage.BodyAt(KeptLetters.BUCKET, "bodies/b.json")));

        drain(message("parsed", Json.write(sent)));

        String letter = letters.text(failures.letter(TRANSLATE).orElseThrow());
        String kept = Json.read(letter, JsonNode.class).at("/bodyAt/key").asString();
        assertThat(kept).startsWith("dead-letters/");
        assertThat(letters.text(kept)).isEqualTo(Json.write(BODY));
    }

    @Test
    void fetchesNoBodyFromABucketThatAMessageNames() {
        letters.with("bodies/b.json", Json.write(BODY));
        QueueMessage sent =
                new QueueMessage(
                        Envelope.SCHEMA,
                        "trace-1",
                        UPLOAD,
                        Optional.empty(),
                        Optional.of(new QueueMessage.BodyAt("elsewhere", "bodies/b.json")));

        drain(message("parsed", Json.write(sent)));

        assertThat(failures.all()).extracting(Failure::code).containsExactly(Failure.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{\"schema\":99}", "[]", "{}", "\"text\"", ""})
    void turnsAMessageThatNobodyUnderstandsIntoAFailure(String message) {
        List<String> failed = drain(message("uploads", message), message("translated", message));

        assertThat(failed).isEmpty();
        assertThat(failures.all())
                .hasSize(2)
                .allSatisfy(
                        failure -> {
                            assertThat(failure.code()).isEqualTo(Failure.UNREADABLE);
                            FailureId id =
                                    new FailureId(
                                            failure.upload(), failure.stage(), failure.dispatch());
                            assertThat(FailureId.parse(id.text())).contains(id);
                            assertThat(failures.letter(id).map(letters::text)).contains(message);
                        });
    }

    @Test
    void goesOnCountingWhatWasRunAgain() {
        drain(
                message(
                        "parsed",
                        ENVELOPE,
                        Map.of(
                                SqsBatch.ATTEMPTS_BEFORE,
                                new SqsMessage.Attribute(Optional.of("4")))));

        assertThat(failures.all()).extracting(Failure::attempts).containsExactly(8);
    }

    @Test
    void leavesLettersOfAnUnknownQueueWhereTheyAre() {
        List<String> failed = drain(message("other", ENVELOPE), message("parsed", ENVELOPE));

        assertThat(failed).containsExactly("other");
        assertThat(failures.all()).hasSize(1);
    }

    private List<String> drain(SqsMessage... messages) {
        DrainHandler handler =
                new DrainHandler(
                        new DrainLetter(letters, failures, () -> NOW),
                        Map.of(
                                "arn:uploads", Stage.PARSE,
                                "arn:parsed", Stage.TRANSLATE,
                                "arn:translated", Stage.STORE),
                        4,
                        new FunctionLog(invocation::log, "Test", () -> NOW));
        return SqsInvocation.call(handler, invocation, messages);
    }

    private static SqsMessage message(String queue, String body) {
        return message(queue, body, Map.of());
    }

    private static SqsMessage message(
            String queue, String body, Map<String, SqsMessage.Attribute> attributes) {
        return new SqsMessage(
                queue,
                Optional.empty(),
                body,
                // Four times by the stage, and then by drain.
                Map.of("ApproximateReceiveCount", "5"),
                attributes,
                Optional.of("arn:" + queue));
    }
}
