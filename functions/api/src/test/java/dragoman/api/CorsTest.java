package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.http.Cors;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/** Pages of other origins: kept out, unless theirs was set. */
class CorsTest {
    private static final String DESK = "https://desk.example";
    private final Shelf shelf = new Shelf().with(dragoman.Samples.stored());
    private final Caller closed = new Caller(shelf);
    private final Caller open = new Caller(shelf).with(new Cors(Optional.of(DESK)));

    @Test
    void noPageIsLetInUnlessAnOriginIsSet() {
        APIGatewayProxyResponseEvent read = from(closed, "GET", DESK);

        assertThat(read.getStatusCode()).isEqualTo(200);
        assertThat(read.getHeaders().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(from(closed, "OPTIONS", DESK).getStatusCode()).isEqualTo(405);
    }

    @Test
    void aPageOfTheOriginMayAskAndRead() {
        APIGatewayProxyResponseEvent asked = from(open, "OPTIONS", DESK);
        APIGatewayProxyResponseEvent read = from(open, "GET", DESK);

        assertThat(asked.getStatusCode()).isEqualTo(204);
        assertThat(asked.getHeaders())
                .containsEntry("access-control-allow-origin", DESK)
                .hasEntrySatisfying(
                        "access-control-allow-methods",
                        methods -> assertThat(methods).contains("PUT", "DELETE"))
                .hasEntrySatisfying(
                        "access-control-allow-headers",
                        headers -> assertThat(headers).contains("authorization", "x-api-key"));
        assertThat(read.getHeaders())
                .containsEntry("access-control-allow-origin", DESK)
                .hasEntrySatisfying("vary", vary -> assertThat(vary).contains("origin"));
    }

    @Test
    void aPageOfAnotherOriginMayNot() {
        APIGatewayProxyResponseEvent read = from(open, "GET", "https://desk.example.evil.example");

        assertThat(read.getHeaders().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(read.getHeaders())
                .hasEntrySatisfying("vary", vary -> assertThat(vary).contains("origin"));
        assertThat(from(open, "OPTIONS", "null").getStatusCode()).isEqualTo(405);
    }

    @Test
    void errorsCanBeReadToo() {
        APIGatewayProxyResponseEvent missing =
                open.call(
                        Caller.request("GET", "/dispatches/kuna-20260303-000000000000")
                                .withHeaders(Map.of("Origin", DESK)));

        assertThat(missing.getStatusCode()).isEqualTo(404);
        assertThat(missing.getHeaders()).containsEntry("access-control-allow-origin", DESK);
    }

    private static APIGatewayProxyResponseEvent from(Caller caller, String method, String origin) {
        return caller.call(
                Caller.request(method, "/dispatches")
                        .withHeaders(
                                Map.of("Origin", origin, "Access-Control-Request-Method", "GET")));
    }
}
