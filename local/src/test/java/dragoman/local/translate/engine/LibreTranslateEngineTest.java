package dragoman.local.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.local.translate.RunningEndpoint;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.local.translate.terminology.Terms;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Asks a stand-in of a LibreTranslate server, which puts all into capital letters. */
class LibreTranslateEngineTest {
    private static final String LANGUAGES =
            "[{\"code\":\"fr\",\"name\":\"French\",\"targets\":[\"en\",\"nb\"]}]";
    private static final LanguagePair TO_ENGLISH = new LanguagePair("fr", "en");

    private final Queue<JsonNode> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;
    private Optional<Reply> reply = Optional.empty();

    /** An answer other than a translation. */
    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = RunningEndpoint.server();
        server.createContext("/languages", exchange -> send(exchange, 200, LANGUAGES));
        server.createContext("/translate", this::translate);
        server.start();
    }

    @AfterEach
    void stop() {
        closing.countDown();
        server.stop(0);
    }

    private void translate(HttpExchange exchange) throws IOException {
        JsonNode body =
                Json.read(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                        JsonNode.class);
        asked.add(body);
        List<String> texts =
                body.path("q")
                        .valueStream()
                        .map(q -> q.asString().toUpperCase(Locale.ROOT))
                        .toList();
        Reply answer =
                reply.orElseGet(() -> new Reply(200, Json.write(Map.of("translatedText", texts))));
        send(exchange, answer.status(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void translatesAllLinesInOneRequest() {
        Translation translation = translate("Un port.\n\nUn quai. Un navire.", TO_ENGLISH);

        assertThat(translation.text()).isEqualTo("UN PORT.\n\nUN QUAI. UN NAVIRE.");
        assertThat(translation.origin()).isEqualTo("libretranslate;lines=libretranslate*2");
        assertThat(asked)
                .singleElement()
                .satisfies(
                        body -> {
                            assertThat(body.path("q").values())
                                    .extracting(JsonNode::asString)
                                    .containsExactly("Un port.", "Un quai. Un navire.");
                            assertThat(body.path("source").asString()).isEqualTo("fr");
                            assertThat(body.path("target").asString()).isEqualTo("en");
                            assertThat(body.path("format").asString()).isEqualTo("text");
                            assertThat(body.path("api_key").asString()).isEqualTo("secret");
                        });
    }

    @Test
    void usesTheServersOwnCodes() {
        translate("Un port.", new LanguagePair("fr", "no"));

        assertThat(asked.element().path("target").asString()).isEqualTo("nb");
    }

    @Test
    void leavesLanguagesThatItDoesNotHaveToTheNextEngine() {
        LanguagePair other = new LanguagePair("fr", "ja");
        Engines both = new Engines(Optional.empty(), List.of(engine(server), new GistEngine()));
        Engines alone = new Engines(Optional.empty(), List.of(engine(server)));

        assertThat(both.translate(List.of("Un port."), assignment(other)).getFirst().origin())
                .isEqualTo("gist");
        assertThatThrownBy(() -> alone.translate(List.of("Un port."), assignment(other)))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo("UnsupportedLanguagePairException"));
        assertThat(asked).isEmpty();
    }

    @Test
    void putsTermsIntoWhatItSends() {
        Engines engines = new Engines(Optional.empty(), List.of(engine(server)));
        Assignment assignment =
                new Assignment(TO_ENGLISH, new Terms(Map.of("quai", "QUAY")), Map.of());

        assertThat(engines.translate(List.of("Un quai."), assignment).getFirst())
                .satisfies(
                        translation -> {
                            assertThat(translation.text()).isEqualTo("UN QUAY.");
                            assertThat(translation.terms()).hasSize(1);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidRequestException",
        "403, AccessDeniedException",
        "429, ThrottlingException",
        "500, InternalServerException",
        "503, ServiceUnavailableException"
    })
    void mapsItsErrorsToThoseOfTheService(int status, String code) {
        reply = Optional.of(new Reply(status, "{\"error\":\"for a reason\"}"));

        assertThatThrownBy(() -> translate("Un port.", TO_ENGLISH))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageEndingWith("with status " + status + ": for a reason");
    }

    @ParameterizedTest
    @CsvSource({
        "<html>",
        "'{\"translatedText\":[]}'",
        "'{\"translatedText\":[\"a\",\"b\"]}'",
        "'{}'"
    })
    void refusesAnswersThatAreNone(String body) {
        reply = Optional.of(new Reply(200, body));

        assertThatThrownBy(() -> translate("Un port.", TO_ENGLISH))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo("InternalServerException"));
    }

    @Test
    void isUnavailableWhenNobodyAnswersOrNobodyEndsAnAnswer() throws IOException {
        HttpServer silent = RunningEndpoint.server();
        silent.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write('[');
                    exchange.getResponseBody().flush();
                    await();
                });
        silent.start();
        checkUnavailable(silent, "did not answer within 0 s");
        closing.countDown();
        silent.stop(0);
        checkUnavailable(silent, "does not answer");
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void checkUnavailable(HttpServer server, String message) {
        try (Engine engine =
                new LibreTranslateEngine(
                        address(server), Optional.empty(), Duration.ofMillis(200))) {
            assertThatThrownBy(() -> engine.translates(TO_ENGLISH))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.code()).isEqualTo("ServiceUnavailableException"))
                    .hasMessageContaining(message);
        }
    }

    private Translation translate(String text, LanguagePair pair) {
        Engines engines = new Engines(Optional.empty(), List.of(engine(server)));
        return engines.translate(List.of(text), assignment(pair)).getFirst();
    }

    private static Assignment assignment(LanguagePair pair) {
        return new Assignment(pair, Terms.none(), Map.of());
    }

    private static Engine engine(HttpServer server) {
        return new LibreTranslateEngine(
                address(server), Optional.of("secret"), Duration.ofSeconds(30));
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
