package dragoman.local.translate.engine;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that speaks LibreTranslate's protocol. Its errors become those that Amazon Translate
 * would give.
 *
 * @see <a href="https://docs.libretranslate.com/">LibreTranslate</a>
 */
final class LibreTranslateEngine implements Engine {
    /** The name that its translations bear as their origin. */
    static final String ORIGIN = "libretranslate";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;
    // Answers are no longer than this, whatever the server sends.
    private static final int MAX_ANSWER = 1_000_000;
    // Where a language's code is not the service's, or not that without the country.
    private static final Map<String, List<String>> CODES =
            Map.of(
                    "zh", List.of("zh", "zh-Hans"),
                    "zh-TW", List.of("zt", "zh-Hant"),
                    "no", List.of("no", "nb"),
                    "pt", List.of("pt-BR", "pt"));

    private final URI server;
    private final Optional<String> key;
    private final Duration timeout;
    private final HttpClient client;
    private Map<String, Set<String>> targets = Map.of();

    /**
     * Asks a server.
     *
     * @param server its address, without {@code /translate}
     * @param key the key that it asks for
     * @param timeout how long an answer may take
     */
    LibreTranslateEngine(URI server, Optional<String> key, Duration timeout) {
        this.server = server;
        this.key = key;
        this.timeout = timeout;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .build();
    }

    @Override
    public String origin() {
        return ORIGIN;
    }

    @Override
    public boolean translates(LanguagePair pair) {
        return codes(pair).isPresent();
    }

    /** The pair in the server's own codes, when it has it. */
    private Optional<LanguagePair> codes(LanguagePair pair) {
        Map<String, Set<String>> known = targets();
        for (String source : codes(pair.source())) {
            for (String target : codes(pair.target())) {
                if (known.getOrDefault(source, Set.of()).contains(target)) {
                    return Optional.of(new LanguagePair(source, target));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> codes(String code) {
        Set<String> codes = new LinkedHashSet<>(CODES.getOrDefault(code, List.of(code)));
        codes.add(code.split("-", -1)[0]);
        return codes;
    }

    /** The server's languages, which do not change while it runs. */
    private synchronized Map<String, Set<String>> targets() {
        if (targets.isEmpty()) {
            JsonNode languages = ask(request("/languages").GET());
            Map<String, Set<String>> read = new LinkedHashMap<>();
            for (JsonNode language : languages) {
                Set<String> codes = new LinkedHashSet<>();
                language.path("targets").forEach(target -> codes.add(target.asString("")));
                read.put(language.path("code").asString(""), codes);
            }
            targets = Map.copyOf(read);
        }
        return targets;
    }

    @Override
    public List<String> translate(List<String> passages, Assignment assignment) {
        LanguagePair codes = codes(assignment.pair()).orElseThrow();
        List<String> translations = new ArrayList<>();
        List<String> fixed =
                passages.stream()
                        .map(passage -> assignment.terms().replace(passage, term -> term.target()))
                        .toList();
        for (List<String> batch : Passages.batches(fixed)) {
            translations.addAll(translateBatch(batch, codes));
        }
        return translations;
    }

    private List<String> translateBatch(List<String> batch, LanguagePair codes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("q", batch);
        body.put("source", codes.source());
        body.put("target", codes.target());
        body.put("format", "text");
        key.ifPresent(secret -> body.put("api_key", secret));
        JsonNode answer =
                ask(
                        request("/translate")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
        List<String> translations =
                answer.path("translatedText").valueStream().map(text -> text.asString("")).toList();
        if (translations.size() != batch.size()) {
            throw new ServiceException(
                    ErrorCode.INTERNAL_SERVER,
                    "%s answered %d texts with %d"
                            .formatted(server, batch.size(), translations.size()));
        }
        return translations;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        try {
            // The client's own timeout ends with the headers, and a body may never end.
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            String body = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() != OK) {
                throw refused(response.statusCode(), body);
            }
            return Json.read(body, JsonNode.class);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unavailable(
                    "%s did not answer within %d s".formatted(server, timeout.toSeconds()));
        } catch (ExecutionException e) {
            throw unavailable("%s does not answer: %s".formatted(server, reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw unavailable("The endpoint is being closed");
        } catch (MalformedJsonException e) {
            throw new ServiceException(
                    ErrorCode.INTERNAL_SERVER,
                    "%s does not speak LibreTranslate's protocol".formatted(server));
        }
    }

    private static ServiceException unavailable(String message) {
        return new ServiceException(ErrorCode.SERVICE_UNAVAILABLE, message);
    }

    // A connection that is refused has no message.
    private static String reason(ExecutionException failure) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }

    private ServiceException refused(int status, String body) {
        ErrorCode code =
                switch (status) {
                    case 400 -> ErrorCode.INVALID_REQUEST;
                    case 401, 403 -> ErrorCode.ACCESS_DENIED;
                    case 413 -> ErrorCode.TEXT_SIZE_LIMIT_EXCEEDED;
                    case 429 -> ErrorCode.THROTTLING;
                    case 502, 503, 504 -> ErrorCode.SERVICE_UNAVAILABLE;
                    default -> ErrorCode.INTERNAL_SERVER;
                };
        return new ServiceException(
                code, "%s answered with status %d: %s".formatted(server, status, error(body)));
    }

    private static String error(String body) {
        try {
            return Json.read(body, JsonNode.class).path("error").asString("no reason given");
        } catch (MalformedJsonException e) {
            return "no reason given";
        }
    }

    @Override
    public void close() {
        // What is under way is given up: its answer would reach nobody.
        client.shutdownNow();
    }
}
