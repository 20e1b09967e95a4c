package dragoman.local.translate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Speaks Amazon Translate's protocol (AWS JSON 1.1). Requests need a signature, but any will do.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/translate/latest/APIReference/API_TranslateText.html">TranslateText</a>
 */
public final class TranslateEndpoint implements AutoCloseable {
    private static final String SERVICE = "AWSShineFrontendService_20170701.";
    // Longer bodies hold no text that could be translated (JSON writes a character in six bytes at
    // most), and no terminology of a reasonable size.
    private static final int MAX_BYTES = 2_000_000;

    private final HttpServer server;
    // Read in the background, so that the endpoint listens at once.
    private final CompletableFuture<TranslateText> translateText;
    private final Terminologies terminologies;

    private TranslateEndpoint(
            HttpServer server,
            CompletableFuture<TranslateText> translateText,
            Terminologies terminologies) {
        this.server = server;
        this.translateText = translateText;
        this.terminologies = terminologies;
    }

    /**
     * Starts answering.
     *
     * @param address where to answer; port 0 for any free one
     * @param memories further translation memories, TMX files
     */
    public static TranslateEndpoint start(InetSocketAddress address, List<Path> memories)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        Terminologies terminologies = new Terminologies();
        CompletableFuture<TranslateText> translateText =
                CompletableFuture.supplyAsync(
                        () -> new TranslateText(Engine.withDefaults(memories), terminologies));
        TranslateEndpoint endpoint = new TranslateEndpoint(server, translateText, terminologies);
        server.createContext("/", endpoint::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
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
     * Waits until memory and lexicon are read.
     *
     * @throws IllegalArgumentException when a translation memory cannot be read; the message says
     *     where
     */
    public void awaitReady() {
        try {
            translateText.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES);
            try {
                String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
                String authorization = exchange.getRequestHeaders().getFirst("Authorization");
                if (authorization == null || !authorization.startsWith("AWS4-HMAC-SHA256")) {
                    throw new ServiceException(
                            "MissingAuthenticationTokenException",
                            "Request is missing Authentication Token");
                }
                if (target == null || !target.startsWith(SERVICE)) {
                    throw unknownOperation();
                }
                String json = new String(body, StandardCharsets.UTF_8);
                send(
                        exchange,
                        200,
                        switch (target.substring(SERVICE.length())) {
                            case "TranslateText" ->
                                    translate(
                                            exchange, Json.read(json, TranslateText.Request.class));
                            case "ImportTerminology" ->
                                    terminologies.put(Json.read(json, Terminologies.Import.class));
                            case "DeleteTerminology" ->
                                    terminologies.remove(
                                            Json.read(json, Terminologies.Delete.class));
                            default -> throw unknownOperation();
                        });
            } catch (ServiceException e) {
                refuse(exchange, e);
            } catch (MalformedJsonException e) {
                refuse(
                        exchange,
                        new ServiceException(
                                "SerializationException", "The body is not as it should be"));
            }
        }
    }

    private Map<String, Object> translate(HttpExchange exchange, TranslateText.Request request) {
        Translation translation = translateText.join().apply(request);
        exchange.getResponseHeaders().set("x-dragoman-origin", translation.origin());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("TranslatedText", translation.text());
        answer.put("SourceLanguageCode", translateText.join().source(request));
        answer.put("TargetLanguageCode", request.target());
        if (!request.terminologyNames().isEmpty()) {
            List<Map<String, String>> terms = new ArrayList<>();
            translation
                    .terms()
                    .forEach((from, to) -> terms.add(Map.of("SourceText", from, "TargetText", to)));
            answer.put(
                    "AppliedTerminologies",
                    List.of(Map.of("Name", request.terminologyNames().getFirst(), "Terms", terms)));
        }
        return answer;
    }

    private static ServiceException unknownOperation() {
        return new ServiceException("UnknownOperationException", "The operation is not known here");
    }

    private static void refuse(HttpExchange exchange, ServiceException e) throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", e.code());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("__type", "com.amazonaws.translate#" + e.code());
        answer.put("Message", String.valueOf(e.getMessage()));
        answer.putAll(e.fields());
        send(exchange, 400, answer);
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> answer)
            throws IOException {
        byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
