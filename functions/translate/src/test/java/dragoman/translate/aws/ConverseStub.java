package dragoman.translate.aws;

import com.sun.net.httpserver.HttpExchange;

import dragoman.json.Json;
import dragoman.translate.TermHints;

import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Speaks as much of Bedrock's Converse as one call needs, and keeps what was asked. */
final class ConverseStub implements AutoCloseable {
    private final StandIn server;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final Function<JsonNode, Answer> model;

    /** What a client gets. */
    record Answer(int status, Map<String, ?> body) {
        /** The tool called with this input. */
        static Answer tool(Object input) {
            return tool("translations", input);
        }

        /** The tool of this name called with this input. */
        static Answer tool(String name, Object input) {
            return message(
                    List.of(
                            Map.of(
                                    "toolUse",
                                    Map.of(
                                            "toolUseId", "t1",
                                            "name", name,
                                            "input", input))),
                    "tool_use");
        }

        /** A message of these blocks. */
        static Answer message(List<?> content, String stopReason) {
            return new Answer(
                    200,
                    Map.of(
                            "output",
                            Map.of("message", Map.of("role", "assistant", "content", content)),
                            "stopReason",
                            stopReason,
                            "usage",
                            Map.of("inputTokens", 9, "outputTokens", 9, "totalTokens", 18),
                            "metrics",
                            Map.of("latencyMs", 5)));
        }

        static Answer exception(int status, String type) {
            return new Answer(status, Map.of("__type", type, "message", "No."));
        }
    }

    private ConverseStub(Function<JsonNode, Answer> model) throws IOException {
        this.model = model;
        this.server = StandIn.start(this::answer);
    }

    /**
     * A model.
     *
     * @param model takes the question, which is the JSON of the user's message
     */
    static ConverseStub of(Function<JsonNode, Answer> model) throws IOException {
        return new ConverseStub(model);
    }

    BedrockTranslator translator(TermHints terms) {
        return BedrockTranslator.of(
                server.asked(BedrockRuntimeClient.builder()), "desk.model-1:0", terms, 2);
    }

    BedrockSummaryWriter summaryWriter() {
        return BedrockSummaryWriter.of(
                server.asked(BedrockRuntimeClient.builder()), "desk.model-1:0");
    }

    /** The requests' bodies. */
    List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = StandIn.body(exchange);
            JsonNode request = Json.read(body, JsonNode.class);
            asked.add(request);
            paths.add(exchange.getRequestURI().getRawPath());
            String question = request.at("/messages/0/content/0/text").asString();
            Answer answer = model.apply(Json.read(question, JsonNode.class));
            Object type = answer.body().get("__type");
            if (type != null) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", type.toString());
            }
            StandIn.send(exchange, "application/json", answer.status(), answer.body());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
