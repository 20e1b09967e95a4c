package dragoman.translate.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.translate.TranslateClient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much of Amazon Translate's protocol as one call needs, and keeps what was asked. */
final class TranslateStub implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Object> terminologies = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers;

    private TranslateStub(HttpServer server, Queue<Answer> answers) {
        this.server = server;
        this.answers = answers;
    }

    /** What a client sent. */
    record Asked(String target, String text, String source, String language) {}

    /** What it gets. */
    record Answer(int status, Map<String, Object> body, Optional<String> origin) {
        static Answer translation(String text) {
            return new Answer(
                    200,
                    Map.of(
                            "TranslatedText",
                            text,
                            "SourceLanguageCode",
                            "ar",
                            "TargetLanguageCode",
                            "en"),
                    Optional.empty());
        }

        static Answer exception(int status, String type) {
            return new Answer(status, Map.of("__type", type, "message", "No."), Optional.empty());
        }

        /** With one term of a terminology. */
        Answer applying(String terminology, String source, String target) {
            Map<String, Object> more = new HashMap<>(body);
            more.put(
                    "AppliedTerminologies",
                    List.of(
                            Map.of(
                                    "Name",
                                    terminology,
                                    "Terms",
                                    List.of(Map.of("SourceText", source, "TargetText", target)))));
            return new Answer(status, more, origin);
        }

        Answer from(String origin) {
            return new Answer(status, body, Optional.of(origin));
        }
    }

    static TranslateStub answering(Answer... answers) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Queue<Answer> queue = new ArrayDeque<>();
        Collections.addAll(queue, answers);
        TranslateStub stub = new TranslateStub(server, queue);
        server.createContext("/", stub::answer);
        server.start();
        return stub;
    }

    AmazonTranslator translator() {
        return translator((source, target) -> Optional.empty());
    }

    AmazonTranslator translator(TerminologyNames terminologies) {
        return AmazonTranslator.of(
                TranslateClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .endpointOverride(
                                URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("key", "secret"))),
                terminologies,
                2);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The terminologies that the calls named. */
    List<Object> terminologies() {
        return List.copyOf(terminologies);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            @SuppressWarnings("unchecked") // JSON objects have texts as names.
            Map<String, Object> request = Json.read(body, Map.class);
            terminologies.add(request.getOrDefault("TerminologyNames", List.of()));
            asked.add(
                    new Asked(
                            exchange.getRequestHeaders().getFirst("X-Amz-Target"),
                            String.valueOf(request.get("Text")),
                            String.valueOf(request.get("SourceLanguageCode")),
                            String.valueOf(request.get("TargetLanguageCode"))));
            Answer answer = answers.remove();
            answer.origin()
                    .ifPresent(
                            origin ->
                                    exchange.getResponseHeaders().set("x-dragoman-origin", origin));
            exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
            byte[] bytes = Json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
