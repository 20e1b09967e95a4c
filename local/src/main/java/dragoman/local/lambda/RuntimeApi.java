package dragoman.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The HTTP interface between Lambda and the runtime in a function's process.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda's Runtime
 *     API</a>
 */
final class RuntimeApi implements AutoCloseable {
    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
    private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";

    private final HttpServer server;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final ConcurrentMap<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Optional<InvocationResult.Failed>> ready =
            new CompletableFuture<>();

    private RuntimeApi(HttpServer server) {
        this.server = server;
    }

    /** One call of the function, and what comes of it. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Invocation(
            String id,
            byte[] payload,
            long deadlineMillis,
            String arn,
            String trace,
            CompletableFuture<InvocationResult> result) {}

    static RuntimeApi start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            RuntimeApi api = new RuntimeApi(server);
            server.createContext("/", api::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return api;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot listen on 127.0.0.1", e);
        }
    }

    /** Host and port, as the runtime wants it in AWS_LAMBDA_RUNTIME_API. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Hands a call to the runtime as soon as it asks for one. */
    void submit(Invocation invocation) {
        waiting.add(invocation);
    }

    /** Completes when the function is initialised, with what went wrong if it could not be. */
    CompletableFuture<Optional<InvocationResult.Failed>> ready() {
        return ready;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals(INVOCATION + "next")) {
                next(exchange);
            } else if (path.equals(INIT_ERROR)) {
                ready.complete(Optional.of(failure(body)));
                exchange.sendResponseHeaders(202, -1);
            } else if (path.startsWith(INVOCATION)) {
                finish(exchange, path.substring(INVOCATION.length()).split("/", -1), body);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        ready.complete(Optional.empty());
        Invocation invocation;
        try {
            invocation = waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        running.put(invocation.id(), invocation);
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", invocation.arn());
        headers.set("Lambda-Runtime-Trace-Id", invocation.trace());
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, invocation.payload().length);
        exchange.getResponseBody().write(invocation.payload());
    }

    private void finish(HttpExchange exchange, String[] idAndOutcome, byte[] body)
            throws IOException {
        Invocation invocation = running.remove(idAndOutcome[0]);
        if (invocation == null || idAndOutcome.length != 2) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        exchange.sendResponseHeaders(202, -1);
        // Answered first: the process goes on to ask for the next call while the caller works on
        // this one's result.
        exchange.close();
        invocation
                .result()
                .complete(
                        idAndOutcome[1].equals("response")
                                ? new InvocationResult.Answer(body)
                                : failure(body));
    }

    private static InvocationResult.Failed failure(byte[] body) {
        try {
            Reported reported = Json.read(new String(body, StandardCharsets.UTF_8), Reported.class);
            return new InvocationResult.Failed(
                    reported.errorType().orElse("Unhandled"),
                    reported.errorMessage().orElse("no message"));
        } catch (MalformedJsonException e) {
            return new InvocationResult.Failed(
                    "Unhandled", "the runtime reported an error that cannot be read");
        }
    }

    private record Reported(Optional<String> errorType, Optional<String> errorMessage) {}
}
