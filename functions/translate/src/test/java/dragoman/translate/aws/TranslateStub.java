package dragoman.translate.aws;

import com.sun.net.httpserver.HttpExchange;

import dragoman.json.Json;

import software.amazon.awssdk.services.translate.TranslateClient;

import java.io.IOException;
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
    private final StandIn server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Object> terminologies = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers;

    private TranslateStub(Queue<Answer> answers) throws IOException {
        this.answers = answers;
        this.server = StandIn.start(this::answer);
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
        Queue<Answer> queue = new ArrayDeque<>();
        Collections.addAll(queue, answers);
        return new TranslateStub(queue);
    }

    AmazonTranslator translator() {
        return translator((source, target) -> Optional.empty());
    }

    AmazonTranslator translator(TerminologyNames terminologies) {
        return AmazonTranslator.of(server.asked(TranslateClient.builder()), terminologies, 2);
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
            String body = StandIn.body(exchange);
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
            StandIn.send(exchange, "application/x-amz-json-1.1", answer.status(), answer.body());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
