package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Upload;
import dragoman.handoff.Envelope;
import dragoman.handoff.Invocation;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.SqsInvocation;
import dragoman.handoff.aws.SqsMessage;
import dragoman.log.aws.FunctionLog;
import dragoman.metric.Measurement;
import dragoman.parse.unpack.Limits;
import dragoman.progress.Failure;
import dragoman.progress.Progress;
import dragoman.progress.StageContext;
import dragoman.progress.UntranslatedRendition;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.TranslationUsage;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ParseHandlerTest {
    private static final Path EVENT =
            Path.of(System.getProperty("dragoman.root", "../.."), "events", "parse-sqs.json");
    private static final Instant NOW = Instant.parse("2026-06-03T10:00:00Z");
    private static final byte[] TEXT =
            "الكويت - 3 - 6 (كونا)-- افتتح المعرض اليوم. (النهاية)"
                    .getBytes(StandardCharsets.UTF_8);

    private static final Limits LIMITS =
            new Limits(1_000, 100_000, 10, 3, 100, 100_000, 1_000, 1_000, 60);

    private final Map<String, Uploads.Fetched> objects = new LinkedHashMap<>();
    private final List<Envelope<Parsed>> sent = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final List<Measurement> measured = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private boolean queueIsDown;
    private final ParseHandler handler =
            new ParseHandler(
                    new ParseUpload(
                            Parser.withDefaults(LIMITS),
                            this::fetch,
                            this::send,
                            new StageContext(new Notes(), measured::add, () -> NOW)),
                    Redelivery.BY_QUEUE,
                    new FunctionLog(logged::add, "Test", () -> NOW));

    @Test
    void parsesTheUploadOfTheSampleEvent() throws IOException {
        objects.put("kuna/oil price+1.txt", new Uploads.Content(TEXT));
        List<String> failed =
                SqsInvocation.call(handler, new Invocation(), Files.readAllBytes(EVENT));

        assertThat(failed).isEmpty();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().upload().key()).isEqualTo("kuna/oil price+1.txt");
        assertThat(sent.getFirst().upload().version()).contains("3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH");
        assertThat(notes).containsExactly("received", "parsed");
        assertThat(measured)
                .singleElement()
                .isInstanceOfSatisfying(
                        Measurement.StageDone.class,
                        done -> assertThat(done.stage()).isEqualTo(Stage.PARSE));
    }

    @Test
    void continuesTheTraceOfTheMessage() {
        objects.put("a.txt", new Uploads.Content(TEXT));
        handle(
                new SqsMessage(
                        "m1",
                        Optional.empty(),
                        notification("a.txt", 5),
                        Map.of("AWSTraceHeader", "Root=1-67a92466-1;Sampled=1"),
                        Map.of(),
                        Optional.empty()));

        assertThat(sent).extracting(Envelope::trace).containsExactly("Root=1-67a92466-1;Sampled=1");
        assertThat(logged).singleElement().asString().contains("Root=1-67a92466-1");
    }

    @Test
    void ignoresTestMessagesAndDeletions() {
        assertThat(handle(message("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}", 1)))
                .isEmpty();
        assertThat(
                        handle(
                                message(
                                        notification("gone.txt", 5)
                                                .replace(
                                                        "ObjectCreated:Put",
                                                        "ObjectRemoved:Delete"),
                                        1)))
                .isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void recordsPermanentFailures() {
        objects.put("late.txt", new Uploads.Gone());
        objects.put("new.txt", new Uploads.Overwritten());
        objects.put("pic.png", new Uploads.Content(new byte[] {0, 1}));

        assertThat(
                        handle(
                                message(notification("late.txt", 5), 1),
                                message(notification("new.txt", 5), 1),
                                message(notification("pic.png", 2), 1),
                                message(notification("huge.txt", 1_001), 1),
                                message(notification("none.txt", 0), 1)))
                .isEmpty();
        assertThat(measured)
                .hasSize(5)
                .containsOnly(new Measurement.Ended(Optional.empty(), Measurement.Outcome.REFUSED));
        assertThat(failures)
                .extracting(Failure::code)
                .containsExactly("gone", "overwritten", "binary", "too-large", "empty");
        assertThat(sent).isEmpty();
    }

    @Test
    void retriesWhatMayPassWithoutTheOthers() {
        objects.put("a.txt", new Uploads.Content(TEXT));
        queueIsDown = true;

        List<String> failed = handle(message(notification("a.txt", 5), 2), message("no json", 1));

        assertThat(failed).hasSize(2);
        assertThat(failures).extracting(Failure::code).containsExactly("try-again");
        assertThat(failures.getFirst().attempts()).isEqualTo(2);
        queueIsDown = false;
        assertThat(handle(message(notification("a.txt", 5), 3))).isEmpty();
        assertThat(notes).endsWith("parsed", "recovered");
    }

    @Test
    void logsNoText() {
        objects.put("a.txt", new Uploads.Content(TEXT));
        handle(message(notification("a.txt", 5), 1), message("المعرض", 1));

        assertThat(logged).hasSize(2).noneMatch(line -> line.contains("المعرض"));
    }

    private List<String> handle(SqsMessage... messages) {
        return SqsInvocation.call(handler, new Invocation(), messages);
    }

    private static SqsMessage message(String body, int attempt) {
        return SqsInvocation.message("id-" + body.hashCode(), body, attempt);
    }

    private static String notification(String key, int size) {
        return """
        {"Records":[{"eventVersion":"2.1","eventName":"ObjectCreated:Put","eventTime":"2026-06-03T09:59:00.000Z",
        "s3":{"bucket":{"name":"inbox"},"object":{"key":"%s","size":%d,"eTag":"e","sequencer":"1"}}}]}
        """
                .formatted(key, size);
    }

    private Uploads.Fetched fetch(Upload upload) {
        return objects.getOrDefault(upload.key(), new Uploads.Gone());
    }

    private void send(Envelope<Parsed> envelope) {
        if (queueIsDown) {
            throw new IllegalStateException("down");
        }
        sent.add(envelope);
    }

    /** Progress in memory. */
    private final class Notes implements Progress {
        @Override
        public void received(Upload upload) {
            notes.add("received");
        }

        @Override
        public void parsed(Upload upload, List<String> dispatches, Instant at) {
            notes.add("parsed");
        }

        @Override
        public void translated(
                String upload,
                String dispatch,
                List<UntranslatedRendition> untranslated,
                Instant at) {
            notes.add("translated");
        }

        @Override
        public void stored(String upload, String dispatch, TranslationUsage spent, Instant at) {
            notes.add("stored");
        }

        @Override
        public void failed(Failure failure) {
            failures.add(failure);
        }

        @Override
        public void recovered(String upload, Stage stage, Optional<String> dispatch) {
            notes.add("recovered");
        }
    }
}
