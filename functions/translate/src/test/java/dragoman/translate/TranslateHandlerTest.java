package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.handoff.Envelope;
import dragoman.handoff.Invocation;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.SqsInvocation;
import dragoman.handoff.aws.SqsMessage;
import dragoman.json.Json;
import dragoman.log.aws.FunctionLog;
import dragoman.progress.Failure;
import dragoman.progress.NotedProgress;
import dragoman.progress.StageContext;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.SentenceState;
import dragoman.terminology.Terminology;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.s3.S3Client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TranslateHandlerTest {
    private static final Instant PARSED = Instant.parse("2026-03-04T06:30:01Z");
    private static final Instant NOW = Instant.parse("2026-03-04T06:30:02.345678Z");
    private static final Instant NOTED = Instant.parse("2026-03-04T06:30:02.345Z");
    private static final Dispatch DISPATCH = Samples.dispatch("en", "The quay reopened today.");
    private static final Dispatch LONGER =
            Samples.dispatch("en", "The quay reopened today.", "Two ships came.");
    private static final Dispatch LONGEST =
            Samples.dispatch("en", "The quay reopened today.", "Two ships came.", "More will.");
    private static final String UPLOAD = Samples.upload().id();

    private final List<Envelope<Translated>> sent = new ArrayList<>();
    private final List<Envelope<Parsed>> again = new ArrayList<>();
    private final KeptMemory memory = new KeptMemory();
    private final NotedProgress progress = new NotedProgress();
    private final Invocation invocation = new Invocation();

    @Test
    void handsTheRenditionsOnAndNotesIt() {
        List<String> failed =
                handle(new ScriptedTranslator(), SqsInvocation.message("m1", body(), 1));

        assertThat(failed).isEmpty();
        assertThat(sent)
                .singleElement()
                .satisfies(
                        envelope -> {
                            assertThat(envelope.trace()).isEqualTo("trace-1");
                            assertThat(envelope.upload()).isEqualTo(Samples.upload());
                            assertThat(envelope.body().dispatch()).isEqualTo(DISPATCH);
                            assertThat(envelope.body().renditions())
                                    .extracting(Rendition::language)
                                    .containsExactly("en", "ar");
                            assertThat(envelope.body().stages())
                                    .containsExactly(
                                            new StageTime(Stage.PARSE, PARSED),
                                            new StageTime(Stage.TRANSLATE, NOTED));
                        });
        assertThat(progress.notes())
                .containsExactly("translated " + UPLOAD + " " + DISPATCH.id() + " [] " + NOTED);
        assertThat(progress.failures()).isEmpty();
    }

    @Test
    void logsIdentifiersAndNoText() {
        handle(new ScriptedTranslator(), SqsInvocation.message("m1", body(), 1));

        assertThat(invocation.lines())
                .last()
                .asString()
                .contains("\"translated\"", UPLOAD, DISPATCH.id(), "trace-1", "request-1");
        assertThat(invocation.lines()).noneMatch(line -> line.contains("quay"));
    }

    @Test
    void measuresSegmentsCharactersAndLatency() {
        handle(new ScriptedTranslator(), SqsInvocation.message("m1", body(), 1));

        assertThat(invocation.lines())
                .anyMatch(line -> line.contains("\"Stage\":\"translate\",\"StageLatency\":1345"))
                .anyMatch(line -> line.contains("\"Language\":\"ar\",\"Sentences\":1"))
                .anyMatch(line -> line.contains("\"Language\":\"ar\",\"Characters\":24"));
    }

    @Test
    void sendsOnWhatThereIsAndComesBackForTheRest() {
        ScriptedTranslator busy = new ScriptedTranslator().withRoomFor(1);

        List<String> failed = handle(busy, SqsInvocation.message("m1", body(LONGER), 1));

        assertThat(failed).isEmpty();
        assertThat(arabic().state()).isEqualTo(RenditionState.PENDING);
        assertThat(arabic().states())
                .isEqualTo(Map.of(SentenceState.TRANSLATED, 1, SentenceState.UNTRANSLATED, 1));
        assertThat(progress.notes()).singleElement().asString().contains("PENDING");
        assertThat(again)
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.body().continued()).contains(1));
        assertThat(invocation.lines()).last().asString().contains("\"waiting\"");
    }

    @Test
    void completesWhatItComesBackForWithoutPayingTwice() {
        ScriptedTranslator busy = new ScriptedTranslator().withRoomFor(1);
        handle(busy, SqsInvocation.message("m1", body(LONGER), 1));

        busy.withRoomFor(5);
        handle(busy, SqsInvocation.message("m2", Json.write(again.getFirst()), 1));

        assertThat(arabic().state()).isEqualTo(RenditionState.COMPLETE);
        assertThat(busy.asked()).hasSize(2).doesNotHaveDuplicates();
        assertThat(again).hasSize(1);
    }

    @Test
    void doesNotSendOnASecondPartThatIsNotTheLast() {
        ScriptedTranslator busy = new ScriptedTranslator().withRoomFor(1);
        handle(busy, SqsInvocation.message("m1", body(LONGEST), 1));
        busy.withRoomFor(1);

        handle(busy, SqsInvocation.message("m2", Json.write(again.getFirst()), 1));

        assertThat(sent).hasSize(1);
        assertThat(again).hasSize(2);
        assertThat(again.getLast().body().continued()).contains(2);
    }

    @Test
    void leavesToTheQueueWhatTheEngineHadNoRoomForAtAll() {
        ScriptedTranslator busy = new ScriptedTranslator().withRoomFor(0);

        assertThat(handle(busy, SqsInvocation.message("m1", body(), 1))).containsExactly("m1");
        assertThat(sent).isEmpty();
        assertThat(again).isEmpty();
        assertThat(progress.failures())
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure.message()).contains("EngineBusyException"));
    }

    @Test
    void reportsAMessageThatFailsAndNotesTheFailure() {
        Translator broken =
                (texts, source, target, budget, answers) -> {
                    throw new IllegalStateException("throttled");
                };

        List<String> failed = handle(broken, SqsInvocation.message("m1", body(), 2));

        assertThat(failed).containsExactly("m1");
        assertThat(sent).isEmpty();
        assertThat(progress.failures())
                .containsExactly(
                        new Failure(
                                UPLOAD,
                                Stage.TRANSLATE,
                                Optional.of(DISPATCH.id()),
                                "try-again",
                                "Attempt 2 to translate the dispatch failed"
                                        + " (IllegalStateException); it is tried again by itself.",
                                NOW,
                                2));
    }

    @Test
    void takesTheFailureBackWhenItSucceedsAfterAll() {
        progress.failed(
                new Failure(
                        UPLOAD,
                        Stage.TRANSLATE,
                        Optional.of(DISPATCH.id()),
                        "try-again",
                        "It failed.",
                        PARSED,
                        1));

        handle(new ScriptedTranslator(), SqsInvocation.message("m1", body(), 2));

        assertThat(progress.failures()).isEmpty();
    }

    @Test
    void translatesTheOthersWhenOneMessageIsNoEnvelope() {
        List<String> failed =
                handle(
                        new ScriptedTranslator(),
                        SqsInvocation.message("m1", body(), 1),
                        SqsInvocation.message("m2", "{", 1),
                        SqsInvocation.message(
                                "m3", body().replace("\"schema\":1", "\"schema\":2"), 1),
                        SqsInvocation.message("m4", body(), 1));

        assertThat(failed).containsExactly("m2", "m3");
        assertThat(sent).hasSize(2);
    }

    private List<String> handle(Translator translator, SqsMessage... messages) {
        FunctionLog log = new FunctionLog(invocation::log, "Test", () -> NOW);
        try (S3Client buckets = new NoBuckets()) {
            return SqsInvocation.call(
                    new TranslateHandler(
                            new Envelopes<>(Parsed.class, buckets, "work"),
                            new RenditionMaker(
                                    new SentenceTranslator(
                                            memory,
                                            memory,
                                            translator,
                                            () -> NOW,
                                            new SentenceTranslator.Retention(
                                                    "v7", Duration.ofDays(9))),
                                    Terminology.of(List.of()),
                                    List.of("ar"),
                                    3),
                            new Limits(() -> NOW, 1_000, Spending.UNLIMITED),
                            sent::add,
                            again::add,
                            new StageContext(progress, log.metrics(), () -> NOW),
                            Redelivery.BY_QUEUE,
                            log),
                    invocation,
                    messages);
        }
    }

    private Rendition arabic() {
        return sent.getLast().body().renditions().getLast();
    }

    private static String body() {
        return body(DISPATCH);
    }

    private static String body(Dispatch dispatch) {
        return Json.write(
                Envelope.of(
                        "trace-1",
                        Samples.upload(),
                        new Parsed(dispatch, List.of(new StageTime(Stage.PARSE, PARSED)))));
    }

    /** No object can be read: these messages carry their bodies. */
    private static final class NoBuckets implements S3Client {
        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
