package dragoman.local.sqs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.durable.StorageException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers as SQS does, by its JSON protocol, which AWS's clients speak since the end of 2023.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests-json.html">requests
 *     by the JSON protocol</a>
 */
final class SqsEndpoint implements AutoCloseable {
    private static final String TARGET = "AmazonSQS.";
    // Ten messages of the largest size, in JSON that escapes all of it.
    private static final int MAX_BYTES = 7 * 1024 * 1024;
    private static final int OK = 200;
    private static final int FAULT = 500;
    private static final System.Logger LOG = System.getLogger(SqsEndpoint.class.getName());

    private final HttpServer server;
    private final SqsActions actions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SqsEndpoint(HttpServer server, SqsActions actions) {
        this.server = server;
        this.actions = actions;
    }

    void start() {
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES);
            if (!target.startsWith(TARGET)) {
                refuse(
                        exchange,
                        SqsException.invalid(
                                "InvalidAction",
                                "This queue service speaks SQS's JSON protocol; use a client of"
                                        + " 2024 or later."));
                return;
            }
            String action = target.substring(TARGET.length());
            try {
                String text = new String(body, StandardCharsets.UTF_8);
                answer(exchange, OK, Json.write(actions.apply(action, SqsRequest.read(text))));
            } catch (SqsException e) {
                refuse(exchange, e);
            } catch (StorageException e) {
                refuse(exchange, SqsException.unavailable(String.valueOf(e.getMessage())));
            } catch (MalformedJsonException e) {
                refuse(
                        exchange,
                        SqsException.invalid("MalformedInput", "The request is not JSON."));
            } catch (InterruptedException e) {
                // The server is closing: whoever waits here is not answered any more.
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The edge: without an answer a caller would only try again.
                LOG.log(System.Logger.Level.ERROR, action + " failed", e);
                answer(
                        exchange,
                        FAULT,
                        Json.write(Map.of("__type", "InternalFailure", "message", e.toString())));
            }
        }
    }

    private static void refuse(HttpExchange exchange, SqsException refused) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "x-amzn-query-error",
                        refused.queryCode() + (refused.isSenders() ? ";Sender" : ";Receiver"));
        answer(
                exchange,
                refused.status(),
                Json.write(
                        Map.of(
                                "__type",
                                "com.amazonaws.sqs#" + refused.code(),
                                "message",
                                String.valueOf(refused.getMessage()))));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
