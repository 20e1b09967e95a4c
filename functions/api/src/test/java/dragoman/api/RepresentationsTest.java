package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dragoman.api.representation.Markdown;
import dragoman.api.representation.Wording;
import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Sha256;
import dragoman.json.Json;
import dragoman.record.DispatchRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The forms in which a record can be had. */
class RepresentationsTest {
    private static final DispatchRecord STORED = dragoman.Samples.stored();
    private static final String PATH = "/dispatches/" + STORED.id();
    private static final String NINJS = "application/vnd.iptc.ninjs+json";
    private static final Path SCHEMA =
            Path.of(
                    System.getProperty("dragoman.root", "../.."),
                    "../shared/vocab/ninjs-schema_3.1.json");

    private final Shelf shelf = new Shelf().with(STORED);
    private final Caller caller = new Caller(shelf);

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void ninjsIsValidByItsSchema(String language) throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the schema is not in " + SCHEMA);
        String schema =
                // A shape on a map is never given, and its schema is somewhere else.
                Files.readString(SCHEMA)
                        .replace(
                                "\"$ref\": \"https://geojson.org/schema/GeoJSON.json#\"",
                                "\"type\": \"object\"");

        String news = get(NINJS, Map.of("language", language)).getBody();

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(news, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void ninjsIsInTheLanguageAskedFor() {
        APIGatewayProxyResponseEvent original = get(NINJS, Map.of("language", "ar"));
        APIGatewayProxyResponseEvent usual = get(NINJS, Map.of());

        assertThat(original.getHeaders())
                .containsEntry("content-type", NINJS + "; charset=utf-8")
                .containsEntry("content-language", "ar");
        JsonNode news = Caller.json(usual);
        assertThat(news.at("/language").asString()).isEqualTo("en");
        assertThat(news.at("/headlines/0/value").asString())
                .isEqualTo(STORED.rendition("en").orElseThrow().headline().orElseThrow());
        assertThat(Caller.json(original).at("/bodies/0/value").asString())
                .startsWith(STORED.dispatch().paragraphs().getFirst().text());
        assertThat(Caller.json(original).at("/uri")).isEqualTo(news.at("/uri"));
        assertThat(original.getHeaders().get("etag")).isNotEqualTo(usual.getHeaders().get("etag"));
    }

    @ParameterizedTest
    @CsvSource({"ar, سياسة", "en, politics"})
    void ninjsNamesTopicsForItsReaders(String language, String label) {
        JsonNode news = Caller.json(get(NINJS, Map.of("language", language)));

        assertThat(news.at("/subjects/0/name").asString()).isEqualTo(label);
        assertThat(news.at("/subjects/0/uri").asString()).endsWith("/11000000");
    }

    @Test
    void markdownHasBothLanguagesAndWhereTheyCameFrom() {
        String page = get("text/markdown", Map.of()).getBody();

        assertThat(page)
                .startsWith("# ")
                .contains(
                        "Topics: politics",
                        "## Text",
                        "**[1]** ",
                        "> ",
                        "## Provenance",
                        STORED.id() + ", version 1")
                .contains(STORED.dispatch().upload().key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/a_b", "HTTPS://evil.example", "www.evil.example",
                        "a@evil.example",
                "mailto:a@evil.example", "evil.example/login", "ftp://evil.example/x",
                        "javascript:alert(1)"
            })
    void markdownMakesNoLinkOfAnAddress(String address) {
        assertThat(markdown("See " + address + " now.")).contains("See `" + address + "` now.");
    }

    @Test
    void markdownHasNoMarksThatADispatchMade() {
        assertThat(markdown("<b>x</b> [a](b) &lt;script&gt; `x` ![i](j)"))
                .contains("\\<b\\>x\\</b\\> \\[a\\](b) \\&lt;script\\&gt; \\`x\\` !\\[i\\](j)");
        // A backtick ends no code that an address is.
        assertThat(markdown("http://a.example/`<b>`")).contains("`http://a.example/`\\`\\<b\\>\\`");
    }

    @Test
    void markdownHasNoCharactersThatHideWhatItContains() {
        assertThat(markdown("a\u202Eb\u2066c\u0007d\u001B[31me\u2028f \u200Fنص\u200C"))
                .contains("abcd\\[31me f \u200Fنص\u200C");
    }

    private static String markdown(String text) {
        Dispatch one = STORED.dispatch();
        DispatchRecord record =
                DispatchRecord.of(
                        new Dispatch(
                                one.id(),
                                one.agency(),
                                one.language(),
                                one.kind(),
                                one.format(),
                                one.dating(),
                                one.labels(),
                                one.heading(),
                                one.datelines(),
                                List.of(
                                        Paragraph.plain(
                                                0, ParagraphKind.BODY, text, new ByteRange(0, 50))),
                                one.closing(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                one.transmission(),
                                one.upload()),
                        List.of(),
                        List.of());
        return Markdown.of(record, 1, Wording.of(record, one.language()).orElseThrow());
    }

    @Test
    void saysWhichLanguagesThereAre() {
        APIGatewayProxyResponseEvent response = get(NINJS, Map.of("language", "fr"));

        assertThat(response.getStatusCode()).isEqualTo(404);
        assertThat(Caller.json(response).at("/detail").asString()).contains("ar, en");
        assertThat(get(NINJS, Map.of("language", "!")).getStatusCode()).isEqualTo(400);
    }

    @Test
    void saysWhichFormsThereAre() {
        APIGatewayProxyResponseEvent response = get("image/png", Map.of());

        assertThat(response.getStatusCode()).isEqualTo(406);
        assertThat(Caller.json(response).at("/type").asString())
                .isEqualTo("/problems/not-acceptable");
        assertThat(response.getBody()).contains("application/json", NINJS, "text/markdown");
    }

    @Test
    void packsForWhoAcceptsIt() throws IOException {
        APIGatewayProxyResponseEvent plain = get("application/json", Map.of());
        Map<String, String> headers = new HashMap<>(Map.of("Accept-Encoding", "br, gzip;q=0.5"));

        APIGatewayProxyResponseEvent packed =
                caller.call(Caller.request("GET", PATH).withHeaders(headers));

        assertThat(packed.getHeaders())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("vary", "accept, accept-encoding");
        assertThat(packed.getIsBase64Encoded()).isTrue();
        byte[] body = Base64.getDecoder().decode(packed.getBody());
        assertThat(
                        new String(
                                new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(),
                                StandardCharsets.UTF_8))
                .isEqualTo(plain.getBody());
        // A strong tag identifies certain bytes; both are known again.
        assertThat(packed.getHeaders().get("etag")).isNotEqualTo(plain.getHeaders().get("etag"));
        headers.put("If-None-Match", packed.getHeaders().get("etag"));
        assertThat(caller.call(Caller.request("GET", PATH).withHeaders(headers)).getStatusCode())
                .isEqualTo(304);
        headers.put("Accept-Encoding", "gzip;q=0");
        headers.remove("If-None-Match");
        assertThat(
                        caller.call(Caller.request("GET", PATH).withHeaders(headers))
                                .getIsBase64Encoded())
                .isFalse();
    }

    @Test
    void aListHasAWeakTag() {
        String tag = caller.get("/dispatches").getHeaders().get("etag");

        assertThat(tag).isEqualTo("W/\"" + Sha256.hex(Json.write(list()), 16) + "\"");
        assertThat(
                        caller.call(
                                        Caller.request("GET", "/dispatches")
                                                .withHeaders(Map.of("If-None-Match", tag)))
                                .getStatusCode())
                .isEqualTo(304);
    }

    private JsonNode list() {
        return Caller.json(caller.get("/dispatches"));
    }

    private APIGatewayProxyResponseEvent get(String accept, Map<String, String> query) {
        return caller.call(
                Caller.request("GET", PATH)
                        .withQueryStringParameters(query)
                        .withHeaders(Map.of("Accept", accept)));
    }
}
