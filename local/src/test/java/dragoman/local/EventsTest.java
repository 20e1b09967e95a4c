package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import dragoman.count.Sender;
import dragoman.count.SentHour;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.handoff.Envelope;
import dragoman.handoff.Invocation;
import dragoman.handoff.aws.Envelopes;
import dragoman.json.Json;
import dragoman.local.lambda.Schedule;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Route;
import dragoman.local.template.Template;
import dragoman.log.aws.FunctionLog;
import dragoman.memory.Claims;
import dragoman.memory.Match;
import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.parse.ParseOutcome;
import dragoman.parse.Parser;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.rendition.Origin;
import dragoman.terminology.Terminology;
import dragoman.translate.Budget;
import dragoman.translate.RenditionMaker;
import dragoman.translate.SentenceTranslator;
import dragoman.translate.Spending;
import dragoman.translate.Translator;
import dragoman.watch.Senders;
import dragoman.watch.Sweeper;
import dragoman.watch.WatchHandler;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.s3.S3Client;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sample events are made from the types that the functions use; {@code -Dgolden=write} makes
 * them again.
 */
class EventsTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    private static final Path EVENTS = ROOT.resolve("events");
    private static final Instant AT = Instant.parse("2026-03-03T06:30:00Z");

    @Test
    void translateTakesItsSample() throws IOException {
        check(
                "translate-sqs.json",
                sqs("Parsed", Envelope.of("trace", dispatch().upload(), parsed())));

        assertThat(open("translate-sqs.json", Parsed.class)).isEqualTo(parsed());
    }

    @Test
    void storeTakesItsSample() throws IOException {
        check(
                "store-sqs.json",
                sqs("Translated", Envelope.of("trace", dispatch().upload(), translated())));

        assertThat(open("store-sqs.json", Translated.class)).isEqualTo(translated());
    }

    @Test
    void drainTakesItsSample() throws IOException {
        check(
                "drain-sqs.json",
                sqs("ParsedDeadLetters", Envelope.of("trace", dispatch().upload(), parsed())));

        assertThat(open("drain-sqs.json", Parsed.class)).isEqualTo(parsed());
    }

    @Test
    void watchTakesItsSample() throws IOException {
        check(
                "watch-schedule.json",
                Schedule.event(
                        AT, new Account("eu-west-1", "000000000000", URI.create("http://a.test"))));
        Invocation invocation = new Invocation();
        InstantSource clock = InstantSource.fixed(AT);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();

        new WatchHandler(
                        new NoSenders(),
                        (_, _, _) -> new Sweeper.Swept(true, List.of()),
                        new FunctionLog(invocation::log, "Dragoman/t", clock),
                        clock)
                .handleRequest(
                        new ByteArrayInputStream(
                                Files.readAllBytes(EVENTS.resolve("watch-schedule.json"))),
                        answer,
                        invocation);

        assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("null");
        assertThat(invocation.lines()).anyMatch(line -> line.contains("\"QuietSenders\":0"));
    }

    private static final class NoSenders implements Senders {
        @Override
        public List<Sender> all() {
            return List.of();
        }

        @Override
        public List<SentHour> since(Sender sender, Instant from) {
            throw new AssertionError("there is no " + sender);
        }
    }

    @Test
    void apiTakesItsSamples() throws IOException {
        String text = Files.readString(EVENTS.resolve("dispatches").resolve("kuna-oil-price.txt"));
        check(
                "api-submit.json",
                request(
                        "POST",
                        "/{proxy+}",
                        "/dispatches",
                        Map.of("name", "oil.txt"),
                        Optional.of(text)));
        check(
                "api-list.json",
                request(
                        "GET",
                        "/{proxy+}",
                        "/dispatches",
                        Map.of("agency", "KUNA"),
                        Optional.empty()));
        check(
                "api-read.json",
                request(
                        "GET",
                        "/{proxy+}",
                        "/dispatches/" + dispatch().id(),
                        Map.of(),
                        Optional.empty()));
        check(
                "api-upload.json",
                request(
                        "GET",
                        "/{proxy+}",
                        "/uploads/" + dispatch().upload().id(),
                        Map.of(),
                        Optional.empty()));

        Stack stack =
                Template.read(
                        ROOT.resolve("template.yaml"),
                        "dragoman",
                        Map.of(),
                        new Account("eu-west-1", "000000000000", URI.create("http://127.0.0.1:1")));
        for (String name :
                List.of("api-submit.json", "api-list.json", "api-read.json", "api-upload.json")) {
            APIGatewayProxyRequestEvent event = read(name, APIGatewayProxyRequestEvent.class);
            assertThat(stack.routes())
                    .extracting(Route::method, Route::path)
                    .contains(org.assertj.core.groups.Tuple.tuple("ANY", event.getResource()));
        }
    }

    private static void check(String name, Map<String, Object> event) throws IOException {
        Path file = EVENTS.resolve(name);
        JsonNode tree = Json.tree(event);
        if (System.getProperty("golden", "check").equals("write")) {
            Files.writeString(file, Json.writeIndented(tree) + "\n");
        }
        assertThat(Json.read(Files.readString(file), JsonNode.class))
                .isEqualTo(Json.read(Json.write(tree), JsonNode.class));
    }

    private static <T> T open(String name, Class<T> type) throws IOException {
        SQSEvent event = read(name, SQSEvent.class);
        URI nowhere = URI.create("http://127.0.0.1:1");
        try (S3Client s3 =
                new Clients("eu-west-1", new Credentials("local", "localsecret")).s3(nowhere)) {
            return new Envelopes<>(type, s3, "work")
                    .open(event.getRecords().getFirst().getBody())
                    .body();
        }
    }

    private static <T> T read(String name, Class<T> type) throws IOException {
        return LambdaEventSerializers.serializerFor(type, EventsTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(Files.readAllBytes(EVENTS.resolve(name))));
    }

    private static Map<String, Object> sqs(String queue, Envelope<?> envelope) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("messageId", "0d2f8a7c-41f6-4c0e-9a2b-6a3a5a1f7e10");
        message.put("receiptHandle", "receipt");
        message.put("body", Json.write(envelope));
        message.put("attributes", Map.of("ApproximateReceiveCount", "1"));
        message.put("messageAttributes", Map.of());
        message.put("eventSource", "aws:sqs");
        message.put("eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:dragoman-" + queue);
        message.put("awsRegion", "eu-west-1");
        return Map.of("Records", List.of(message));
    }

    private static Map<String, Object> request(
            String method,
            String resource,
            String path,
            Map<String, String> query,
            Optional<String> body) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("resource", resource);
        event.put("path", path);
        event.put("httpMethod", method);
        event.put("headers", Map.of("Content-Type", "text/plain; charset=utf-8"));
        event.put("queryStringParameters", query);
        event.put(
                "requestContext",
                Map.of("stage", "live", "httpMethod", method, "resourcePath", resource));
        body.ifPresent(
                text ->
                        event.put(
                                "body",
                                Base64.getEncoder()
                                        .encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        event.put("isBase64Encoded", body.isPresent());
        return event;
    }

    private static Parsed parsed() throws IOException {
        return new Parsed(dispatch(), List.of(new StageTime(Stage.PARSE, AT)));
    }

    private static Translated translated() throws IOException {
        Translator translator =
                (texts, _, _, _, answers) ->
                        texts.forEach(
                                text ->
                                        answers.accept(
                                                text,
                                                new Translator.Translation(
                                                        "English of " + text,
                                                        Origin.AWS,
                                                        "amazon-translate",
                                                        text.length())));
        NoMemory memory = new NoMemory();
        SentenceTranslator sentences =
                new SentenceTranslator(
                        memory,
                        memory,
                        translator,
                        () -> AT,
                        new SentenceTranslator.Retention("none", Duration.ofDays(1)));
        RenditionMaker maker =
                new RenditionMaker(sentences, Terminology.of(List.of()), List.of("en"), 3);
        Budget budget = new Budget(() -> AT, AT.plusSeconds(60), 100_000, Spending.UNLIMITED);
        return new Translated(
                dispatch(),
                maker.renditions(dispatch(), budget),
                List.of(
                        new StageTime(Stage.PARSE, AT),
                        new StageTime(Stage.TRANSLATE, AT.plusSeconds(1))));
    }

    /** Knows nothing, and lets whoever asks translate. */
    private static final class NoMemory implements Memory, Claims {
        @Override
        public Map<String, Match> find(Collection<String> segments, String from, String to) {
            return Map.of();
        }

        @Override
        public void keep(Collection<Unit> units) {
            // Nothing is kept.
        }

        @Override
        public Set<String> claim(
                Collection<String> segments, String from, String to, String owner, Duration lease) {
            return Set.copyOf(segments);
        }

        @Override
        public void release(Collection<String> segments, String from, String to, String owner) {
            // Nothing was claimed.
        }
    }

    private static Dispatch dispatch() throws IOException {
        byte[] bytes =
                Files.readAllBytes(EVENTS.resolve("dispatches").resolve("kuna-oil-price.txt"));
        Upload upload =
                new Upload(
                        UploadIds.of("dragoman-inbox", "kuna-oil-price.txt", "v1"),
                        Optional.of("dragoman-inbox"),
                        "kuna-oil-price.txt",
                        Optional.of("v1"),
                        Optional.empty(),
                        bytes.length,
                        Optional.empty(),
                        AT);
        return switch (Parser.withDefaults().parse(bytes, upload, AT)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) -> dispatches.getFirst();
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }
}
