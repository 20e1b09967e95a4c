package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Map;

class ListQuotesTest {
    private final Shelf shelf = new Shelf().with(dragoman.Samples.stored());
    private final Caller caller = new Caller(shelf);

    @Test
    void saysWhoSaidWhatAndWhere() {
        JsonNode quote = quotes(Map.of("speaker", "Minister")).at("/0");
        assertThat(quote.at("/dispatch").asString()).isEqualTo(dragoman.Samples.dispatch().id());
        assertThat(quote.at("/text").asString())
                .isEqualTo(dragoman.Samples.dispatch().paragraphs().getFirst().text());
        assertThat(quote.at("/name").asString()).isEqualTo("\u0627\u0644\u0648\u0632\u064A\u0631");
        assertThat(quote.at("/manner").asString()).isEqualTo("said");
        assertThat(quote.at("/translations/0/language").asString()).isEqualTo("en");
        assertThat(quote.at("/paragraph").asInt()).isZero();
    }

    @Test
    void keepsToTheDaysAskedFor() {
        assertThat(quotes(Map.of("speaker", "minister", "to", "2026-03-03"))).isEmpty();
        assertThat(quotes(Map.of("speaker", "minister", "from", "2026-03-04"))).hasSize(1);
    }

    @Test
    void goesOnFromItsCursor() {
        JsonNode page =
                Caller.json(caller.get("/quotes", Map.of("speaker", "minister", "limit", "1")));
        String cursor = page.at("/next").asString();
        assertThat(quotes(Map.of("speaker", "minister", "limit", "1", "cursor", cursor))).isEmpty();
        assertThat(
                        caller.get("/quotes", Map.of("speaker", "mayor", "cursor", cursor))
                                .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void asksForASpeaker() {
        APIGatewayProxyResponseEvent response = caller.get("/quotes");

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(response).at("/detail").asString())
                .contains("'speaker' is missing", "speaker's key");
    }

    private JsonNode quotes(Map<String, String> query) {
        return Caller.json(caller.get("/quotes", query)).at("/quotes");
    }
}
