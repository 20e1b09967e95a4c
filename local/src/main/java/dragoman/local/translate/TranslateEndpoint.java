package dragoman.local.translate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.local.translate.engine.Engines;
import dragoman.local.translate.protocol.Call;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.local.translate.protocol.Wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Answers as Amazon Translate does, and tells at {@code /usage} what it was asked. Requests need a
 * signature, but any will do.
 *
 * @see <a href="https://docs.aws.amazon.com/translate/latest/APIReference/welcome.html">the API of
 *     Amazon Translate</a>
 */
public final class TranslateEndpoint implements AutoCloseable {
    private static final String ORIGIN = "x-dragoman-origin";
    private static final String USAGE = "/usage";
    // A terminology of 10 MB in Base64, and what is around it.
    private static final int MAX_BODY_BYTES = 15_000_000;
    // So much more is read and dropped, since a client that is cut off does not read the answer.
    private static final int MAX_DROPPED_BYTES = 50_000_000;
    private static final int OK = 200;
    private static final System.Logger LOG = System.getLogger(TranslateEndpoint.class.getName());

    private final HttpServer server;
    private final String id = UUID.randomUUID().toString();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Usage usage = new Usage();
    private final Faults faults;
    // Read in the background, so that the endpoint listens at once.
    private final CompletableFuture<Engines> engines;
    private final TerminologyOperations terminologies;
    private final CompletableFuture<Operations> operations;

    private TranslateEndpoint(HttpServer server, TranslateSettings settings) {
        this.server = server;
        this.faults = new Faults(settings.faults(), System::nanoTime);
        Languages languages = Languages.builtIn();
        Terminologies kept = new Terminologies();
        this.terminologies =
                new TerminologyOperations(kept, languages, InstantSource.system(), this::address);
        this.engines =
                CompletableFuture.supplyAsync(
                        () -> Engines.of(settings.engines(), settings.memories(), id), threads);
        this.operations =
                engines.thenApply(
                        made ->
                                new Operations(
                                        new TextOperations(made, kept, languages),
                                        terminologies,
                                        languages));
    }

    /**
     * Starts answering.
     *
     * @param address where to answer; port 0 for any free one
     */
    public static TranslateEndpoint start(InetSocketAddress address, TranslateSettings settings)
            throws IOException {
        TranslateEndpoint endpoint = new TranslateEndpoint(HttpServer.create(address, 0), settings);
        endpoint.server.createContext("/", endpoint::handle);
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.start();
        return endpoint;
    }

    /** Where the endpoint answers programs of this machine. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host =
                bound.getAddress().isAnyLocalAddress()
                        ? "127.0.0.1"
                        : bound.getAddress().getHostAddress();
        return URI.create("http://" + host + ":" + bound.getPort());
    }

    /**
     * Waits until it can translate.
     *
     * @throws IllegalArgumentException when an engine cannot work, or a translation memory cannot
     *     be read; the message says why
     */
    public void awaitReady() {
        try {
            operations.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
            if (exchange.getRequestMethod().equals("GET") && answerGet(exchange)) {
                return;
            }
            Wire wire = Call.wire(name -> header(exchange, name));
            try {
                call(exchange, wire);
            } catch (ServiceException e) {
                refuse(exchange, wire, e);
            } catch (RuntimeException e) {
                // The edge: without an answer a caller would only try again.
                LOG.log(System.Logger.Level.ERROR, "a request failed", e);
                refuse(
                        exchange,
                        wire,
                        new ServiceException(
                                ErrorCode.INTERNAL_SERVER, "An internal server error occurred"));
            }
        }
    }

    private void call(HttpExchange exchange, Wire wire) throws IOException {
        byte[] body = body(exchange);
        Call call =
                Call.of(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        name -> header(exchange, name));
        usage.asked(call.operation());
        if (header(exchange, Engines.ASKED_BY).filter(id::equals).isPresent()) {
            throw new ServiceException(
                    ErrorCode.INVALID_REQUEST,
                    "This endpoint asks itself: start it without AWS_ENDPOINT_URL_TRANSLATE");
        }
        faults.next();
        Answer answer = operations.join().apply(call.operation(), call.wire().read(body));
        answer.translated()
                .ifPresent(
                        translated -> {
                            usage.translated(translated);
                            exchange.getResponseHeaders()
                                    .set(ORIGIN, translated.translation().origin());
                        });
        send(exchange, OK, wire, wire.write(answer.body()));
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(MAX_BODY_BYTES);
        if (in.read() < 0) {
            return body;
        }
        in.skip(MAX_DROPPED_BYTES);
        throw new ServiceException(
                ErrorCode.REQUEST_TOO_LARGE,
                "A request has at most %d bytes".formatted(MAX_BODY_BYTES));
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Answers what is no call of the service: the usage, and the files of terminologies. */
    private boolean answerGet(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<byte[]> found =
                path.equals(USAGE)
                        ? Optional.of(Json.write(usage()).getBytes(StandardCharsets.UTF_8))
                        : terminologies.file(path);
        if (found.isEmpty()) {
            return false;
        }
        send(
                exchange,
                OK,
                path.equals(USAGE) ? "application/json" : "application/octet-stream",
                found.get());
        return true;
    }

    /** What it was asked and what it translated so far, as {@code /usage} tells it. */
    public Map<String, Object> usage() {
        return usage.report();
    }

    private void refuse(HttpExchange exchange, Wire wire, ServiceException e) throws IOException {
        usage.refused(e.code());
        exchange.getResponseHeaders().set("x-amzn-ErrorType", e.code());
        send(exchange, e.status(), wire, wire.write(e));
    }

    private static void send(HttpExchange exchange, int status, Wire wire, byte[] body)
            throws IOException {
        if (wire == Wire.CBOR) {
            exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
        }
        send(exchange, status, wire.contentType(), body);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("content-type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        if (engines.state() == Future.State.SUCCESS) {
            engines.resultNow().close();
        }
    }
}
