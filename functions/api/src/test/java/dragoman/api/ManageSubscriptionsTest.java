package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Objects;

class ManageSubscriptionsTest {
    private final Subscribers subscribers = new Subscribers();
    private final Caller caller = new Caller(new Shelf(), subscribers);

    @Test
    void aSubscriptionIsMadeReadListedAndEnded() {
        APIGatewayProxyResponseEvent made =
                post(
                        "{\"query\": {\"country\": \"kw\", \"person\": \"Vladimir-Putin\"},"
                                + " \"webhook\": \"https://desk.example/news\"}");
        String address = Objects.requireNonNull(made.getHeaders().get("location"));

        assertThat(made.getStatusCode()).isEqualTo(201);
        assertThat(Caller.json(made).get("state").stringValue()).isEqualTo("pending");
        assertThat(Caller.json(made).get("query").get("country").stringValue()).isEqualTo("KW");
        assertThat(Caller.json(made).get("query").get("person").stringValue())
                .isEqualTo("vladimir-putin");
        assertThat(caller.get(address).getBody()).isEqualTo(made.getBody());
        assertThat(Caller.json(caller.get("/subscriptions")).get("subscriptions").size())
                .isEqualTo(1);
        assertThat(delete(address).getStatusCode()).isEqualTo(409);

        subscribers.confirm(Caller.json(made).get("id").stringValue());

        assertThat(delete(address).getStatusCode()).isEqualTo(204);
        assertThat(delete(address).getStatusCode()).isEqualTo(404);
        assertThat(caller.get(address).getStatusCode()).isEqualTo(404);
        assertThat(caller.get("/subscriptions").getBody()).isEqualTo("{\"subscriptions\":[]}");
    }

    @Test
    void withoutAQueryEverythingIsTold() {
        APIGatewayProxyResponseEvent made = post("{\"email\": \"desk@example.org\"}");

        assertThat(made.getStatusCode()).isEqualTo(201);
        assertThat(Caller.json(made).get("email").stringValue()).isEqualTo("desk@example.org");
        assertThat(Caller.json(made).has("webhook")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[] | must be a JSON object",
                "no JSON | not JSON",
                "{} | either a 'webhook' or an 'email'",
                "{\"webhook\": \"https://a.example\", \"email\": \"a@b\"} | either a 'webhook'",
                "{\"webhook\": \"ftp://a.example\"} | such as https://",
                "{\"webhook\": \"https://\"} | such as https://",
                "{\"webhook\": \"https://me:secret@a.example\"} | without a user's name",
                "{\"webhook\": 7} | 'webhook' must be text",
                "{\"email\": \"nobody\"} | such as desk@example.org",
                "{\"webhok\": \"https://a.example\"} | no 'webhok'",
                "{\"email\": \"a@b\", \"query\": {\"contry\": \"KW\"}} | no 'contry'",
                "{\"email\": \"a@b\", \"query\": {\"country\": \"Kuwait\"}} | ISO 3166-1",
                "{\"email\": \"a@b\", \"query\": {\"language\": \"Arabic language\"}} | such as ar",
                "{\"email\": \"a@b\", \"query\": {\"place\": \"a\", \"person\": \"b\", \"topic\":"
                        + " \"medtop:11000000\", \"agency\": \"KUNA\", \"country\": \"KW\","
                        + " \"language\": \"ar\"}} | 5 are the most",
                "{\"email\": \"a@b\", \"query\": {\"q\": \"\\\"crude oil\\\"\"}} | no phrase in"
                        + " quotation marks",
                "{\"email\": \"refused@b\"} | Not there",
            })
    void whatCannotBeUnderstoodIsRefusedWithAReason(String body, String reason) {
        APIGatewayProxyResponseEvent answer = post(body);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).get("detail").stringValue()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
    void whatAWebPageCanSendUnaskedSubscribesNobody(String type) {
        APIGatewayProxyResponseEvent answer = post("{\"email\": \"a@b\"}", type);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).get("detail").stringValue()).contains("application/json");
        assertThat(caller.get("/subscriptions").getBody()).isEqualTo("{\"subscriptions\":[]}");
    }

    @Test
    void whenThereIsNoRoomForMoreTheProblemSaysSo() {
        for (int i = 0; i < 3; i++) {
            assertThat(post("{\"email\": \"a@b\"}").getStatusCode()).isEqualTo(201);
        }

        APIGatewayProxyResponseEvent answer = post("{\"email\": \"a@b\"}");

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(Caller.json(answer).get("type").stringValue()).isEqualTo("/problems/full");
    }

    @Test
    void whatIsNoIdentifierIsNotLookedFor() {
        assertThat(caller.get("/subscriptions/*").getStatusCode()).isEqualTo(404);
        assertThat(delete("/subscriptions/x").getStatusCode()).isEqualTo(404);
    }

    private APIGatewayProxyResponseEvent post(String body) {
        return post(body, "application/json; charset=utf-8");
    }

    private APIGatewayProxyResponseEvent post(String body, String type) {
        return caller.call(
                Caller.request("POST", "/subscriptions")
                        .withHeaders(Map.of("Content-Type", type))
                        .withBody(body));
    }

    private APIGatewayProxyResponseEvent delete(String path) {
        return caller.call(Caller.request("DELETE", path));
    }
}
