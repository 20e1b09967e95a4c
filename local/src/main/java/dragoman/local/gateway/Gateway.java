package dragoman.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.Loopback;
import dragoman.local.lambda.FunctionPool;
import dragoman.local.lambda.InvocationResult;
import dragoman.local.lambda.Traces;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.MockRoute;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Answers the template's routes by its functions, as a REST API with proxy integration does. API
 * keys are not asked for.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">limits</a>
 */
public final class Gateway implements AutoCloseable {
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final HttpServer server;
    private final List<MockRoute> mocks;
    private final List<RoutePattern> routes;
    private final Map<String, FunctionPool> functions;

    private Gateway(
            HttpServer server,
            List<MockRoute> mocks,
            List<RoutePattern> routes,
            Map<String, FunctionPool> functions) {
        this.server = server;
        this.mocks = mocks;
        this.routes = routes;
        this.functions = functions;
    }

    /**
     * Starts answering.
     *
     * @param server bound, and not started
     * @param functions by their logical ids
     */
    public static Gateway start(
            HttpServer server, Stack stack, Map<String, FunctionPool> functions) {
        Gateway gateway =
                new Gateway(
                        server,
                        stack.mocks(),
                        stack.routes().stream().map(RoutePattern::new).sorted().toList(),
                        functions);
        server.createContext("/", gateway::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return gateway;
    }

    /** Where the API answers. */
    public URI address() {
        return Loopback.address(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getRawPath();
            Optional<MockRoute> mock =
                    mocks.stream()
                            .filter(route -> RoutePattern.of(route).match(method, path).isPresent())
                            .findFirst();
            if (mock.isPresent()) {
                mock.get()
                        .headers()
                        .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
                send(exchange, mock.get().status(), new byte[0]);
                return;
            }
            Optional<RoutePattern.Match> match =
                    routes.stream()
                            .flatMap(route -> route.match(method, path).stream())
                            .findFirst();
            if (match.isEmpty()) {
                // What API Gateway says when there is no such route.
                answer(exchange, 403, "{\"message\":\"Missing Authentication Token\"}");
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                answer(exchange, 413, "{\"message\":\"Request Too Long\"}");
                return;
            }
            invoke(exchange, match.get(), body);
        }
    }

    private void invoke(HttpExchange exchange, RoutePattern.Match match, byte[] body)
            throws IOException {
        FunctionPool function =
                Objects.requireNonNull(
                        functions.get(match.route().function()), match.route().function());
        byte[] event = ProxyEvent.of(exchange, match, body).getBytes(StandardCharsets.UTF_8);
        try {
            switch (function.invoke(event, Traces.fresh())) {
                case InvocationResult.Answer answer -> relay(exchange, answer.text());
                case InvocationResult.Failed(String type, String _) ->
                        answer(
                                exchange,
                                type.equals("Sandbox.Timedout") ? 504 : 502,
                                type.equals("Sandbox.Timedout")
                                        ? "{\"message\":\"Endpoint request timed out\"}"
                                        : "{\"message\":\"Internal server error\"}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void relay(HttpExchange exchange, String text) throws IOException {
        ProxyAnswer answer;
        try {
            answer = Json.read(text, ProxyAnswer.class);
        } catch (MalformedJsonException e) {
            answer(exchange, 502, "{\"message\":\"Internal server error\"}");
            return;
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        answer.multiValueHeaders()
                .forEach(
                        (name, values) ->
                                values.forEach(
                                        value -> exchange.getResponseHeaders().add(name, value)));
        byte[] body =
                answer.body()
                        .map(
                                content ->
                                        answer.isBase64Encoded().orElse(false)
                                                ? Base64.getDecoder().decode(content)
                                                : content.getBytes(StandardCharsets.UTF_8))
                        .orElse(new byte[0]);
        send(exchange, answer.statusCode(), body);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean bodyless =
                status == 304 || status == 204 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodyless || body.length == 0 ? -1 : body.length);
        if (!bodyless) {
            exchange.getResponseBody().write(body);
        }
    }

    private record ProxyAnswer(
            int statusCode,
            Map<String, String> headers,
            Map<String, List<String>> multiValueHeaders,
            Optional<String> body,
            Optional<Boolean> isBase64Encoded) {}
}
