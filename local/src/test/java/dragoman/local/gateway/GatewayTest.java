package dragoman.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** A browser's question whether a page may call is answered without any function. */
class GatewayTest {
    private static final Path TEMPLATE =
            Path.of(System.getProperty("dragoman.root", "..")).resolve("template.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dispatches", "/dispatches/kuna-20260301-0123456789ab"})
    void aBrowserIsToldWhatThePagesOfTheOriginMayDo(String path) throws Exception {
        HttpResponse<String> response = ask(Map.of("CorsOrigin", "https://desk.example"), path);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("access-control-allow-origin"))
                .contains("https://desk.example");
        assertThat(response.headers().firstValue("access-control-allow-methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("PUT"));
        assertThat(response.headers().firstValue("access-control-allow-headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("x-api-key"));
    }

    @Test
    void withoutAnOriginNoPageMayCall() throws Exception {
        HttpResponse<String> response = ask(Map.of(), "/dispatches");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    /** There are no functions: whatever calls one fails. */
    private static HttpResponse<String> ask(Map<String, String> parameters, String path)
            throws IOException, InterruptedException {
        Stack stack =
                Template.read(
                        TEMPLATE,
                        "dragoman",
                        parameters,
                        new Account("eu-west-1", "000000000000", URI.create("http://127.0.0.1:1")));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (Gateway gateway = Gateway.start(server, stack, Map.of());
                HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(gateway.address().resolve(path))
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .header("origin", "https://desk.example")
                            .header("access-control-request-method", "PUT")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
