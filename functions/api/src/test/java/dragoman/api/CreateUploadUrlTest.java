package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.progress.UploadStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class CreateUploadUrlTest {
    private final Shelf shelf = new Shelf();
    private final Addresses uploadUrls = new Addresses();
    private final Caller caller = new Caller(shelf, uploadUrls, new OpenFailures(), 20_000_000);

    @Test
    void givesAnAddressAndTheOneOfItsStatus() {
        APIGatewayProxyResponseEvent response =
                offer("{\"name\": \"a b.zip\", \"bytes\": 12000000}");

        assertThat(response.getStatusCode()).isEqualTo(201);
        JsonNode address = Caller.json(response);
        assertThat(address.path("key").asString()).endsWith("-a-b.zip");
        assertThat(address.path("put").asString()).startsWith("https://inbox.example/");
        assertThat(address.path("bytes").asInt()).isEqualTo(12_000_000);
        assertThat(address.at("/headers/content-type").asString())
                .isEqualTo("application/octet-stream");
        assertThat(response.getHeaders())
                .containsEntry("location", address.path("status").asString());
    }

    @Test
    void tellsWhatBecameOfTheUploadUnderTheAddressThatWasGiven() {
        JsonNode address = Caller.json(offer("{\"bytes\": 18}"));
        String status = address.path("status").asString();

        assertThat(state(status)).isEqualTo("awaited");

        String upload = Samples.upload("harbour.txt", 18).id();
        uploadUrls.arrive(address.path("id").asString(), upload);
        assertThat(state(status)).isEqualTo("received");
        assertThat(Caller.json(caller.get(status)).path("id").asString()).isEqualTo(upload);

        shelf.note(
                UploadStatus.of(
                        upload,
                        Optional.of("harbour.txt"),
                        Optional.of(18L),
                        Optional.of("2026-03-04T06:30:00Z"),
                        Optional.of("2026-03-04T06:30:01Z"),
                        List.of(),
                        List.of()));
        assertThat(state(status)).isEqualTo("parsed");
    }

    @Test
    void refusesWhatNoUploadMayHave() {
        APIGatewayProxyResponseEvent response = offer("{\"bytes\": 20000001}");

        assertThat(response.getStatusCode()).isEqualTo(413);
        assertThat(response.getBody()).contains("20000000", "MaxUploadBytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"bytes\": 0}",
                "{\"bytes\": \"many\"}",
                "{\"bytes\": 18, \"nmae\": \"a\"}",
                "{\"bytes\": 18, \"contentType\": \"a\\nb\"}"
            })
    void refusesAnOfferThatItDoesNotUnderstand(String body) {
        assertThat(offer(body).getStatusCode()).isEqualTo(400);
    }

    @Test
    void pointsABodyThatIsTooLargeForACallHere() {
        APIGatewayProxyResponseEvent response = caller.post("x".repeat(4_500_001), Map.of());

        assertThat(response.getStatusCode()).isEqualTo(413);
        assertThat(response.getHeaders()).containsEntry("link", "</uploads>; rel=\"related\"");
        assertThat(response.getBody()).contains("POST /uploads");
        assertThat(shelf.submitted()).isEmpty();
    }

    private String state(String status) {
        return Caller.json(caller.get(status)).path("state").asString();
    }

    private APIGatewayProxyResponseEvent offer(String body) {
        return caller.call(Caller.request("POST", "/uploads").withBody(body));
    }
}
