package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dragoman.json.Json;
import dragoman.record.DispatchRecord;
import dragoman.record.Version;
import dragoman.schema.SchemaOf;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The document says what the code does; {@code -Dgolden=write} writes schemas and examples anew.
 */
class OpenApiTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", "../.."));
    private static final Path EXAMPLES =
            ROOT.resolve("functions/api/src/main/resources/dragoman/api/examples");
    private static final DispatchRecord STORED = dragoman.Samples.stored();

    private final Shelf shelf = new Shelf().with(STORED);
    private final Caller caller = new Caller(shelf, shelf);
    private final JsonNode document = OpenApi.load().whole("https://api.example/live");

    private record Versions(String id, List<Version> versions) {}

    @Test
    void theSchemasAreThoseOfTheCode() throws IOException {
        Map<String, Object> schemas = new TreeMap<>();
        schemas.put(
                "list", SchemaOf.document(ListDispatches.Page.class, "List", "A page of a list."));
        schemas.put(
                "quotes", SchemaOf.document(ListQuotes.Page.class, "Quotes", "A page of quotes."));
        schemas.put(
                "upload",
                SchemaOf.document(UploadStatus.class, "Upload", "What has become of an upload."));
        schemas.put(
                "versions",
                SchemaOf.document(Versions.class, "Versions", "The versions of a record."));
        schemas.put(
                "problem",
                SchemaOf.document(Problem.class, "Problem", "What went wrong, by RFC 9457."));
        for (Map.Entry<String, Object> schema : schemas.entrySet()) {
            JsonNode made = Json.read(Json.write(schema.getValue()), JsonNode.class);
            Path file = ROOT.resolve("docs/schema/" + schema.getKey() + ".schema.json");
            if (System.getProperty("golden", "check").equals("write")) {
                Files.writeString(file, Json.writeIndented(made) + "\n");
            }
            assertThat(Json.read(Files.readString(file), JsonNode.class)).isEqualTo(made);
        }
    }

    @Test
    void theExamplesAreValid() throws IOException {
        if (System.getProperty("golden", "check").equals("write")) {
            Files.createDirectories(EXAMPLES);
            write("record", Json.tree(STORED));
            write("list", Caller.json(caller.get("/dispatches")));
            write("quotes", Caller.json(caller.get("/quotes", Map.of("speaker", "nobody"))));
            write("versions", Caller.json(caller.get("/dispatches/" + STORED.id() + "/versions")));
            write("problem", Caller.json(caller.get("/dispatches", Map.of("limit", "0"))));
            write("upload", Caller.json(caller.post("The quay reopened.", Map.of())));
        }
        for (Map.Entry<String, String> schema : OpenApi.SCHEMAS.entrySet()) {
            assertThat(
                            faults(
                                    document.at("/components/schemas/" + schema.getKey()),
                                    Files.readString(
                                            EXAMPLES.resolve(schema.getValue() + ".json"))))
                    .as(schema.getKey())
                    .isEmpty();
        }
    }

    @Test
    void eachCallIsDescribedAndNoOther() {
        List<String> described = new ArrayList<>();
        document.path("paths")
                .propertyStream()
                .forEach(
                        path ->
                                path.getValue()
                                        .propertyNames()
                                        .forEach(
                                                method ->
                                                        described.add(
                                                                method + " " + path.getKey())));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Routes.of(caller.ports()).stream()
                                .map(
                                        route ->
                                                route.method().toLowerCase(java.util.Locale.ROOT)
                                                        + " "
                                                        + route.path())
                                .toList());
    }

    @Test
    void eachCallTakesTheParametersThatItIsDescribedWith() {
        OpenApi contract = OpenApi.load();
        for (Route route : Routes.of(caller.ports())) {
            for (JsonNode given : contract.operation(route).path("parameters")) {
                JsonNode parameter = contract.resolve(given);
                String name = parameter.path("name").asString();
                if (name.equals("cursor")) {
                    // Signed: none can be written down.
                    continue;
                }
                if (parameter.path("in").asString().equals("path")) {
                    assertThat(route.path()).contains("{" + name + "}");
                    continue;
                }
                for (String value : values(parameter)) {
                    assertThat(call(route, with(route, Map.of(name, value))))
                            .as(route + " " + name + "=" + value)
                            .isNotEqualTo(400);
                }
            }
            if (!route.method().equals("POST")) {
                assertThat(call(route, Map.of("no-such-parameter", "1"))).isEqualTo(400);
            }
        }
    }

    /** The example, and the outermost numbers. */
    private static List<String> values(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        values.add(parameter.path("example").asString());
        for (String bound : List.of("minimum", "maximum")) {
            Optional.of(parameter.path("schema").path(bound))
                    .filter(node -> !node.isMissingNode())
                    .ifPresent(node -> values.add(node.asString()));
        }
        return values;
    }

    /** The parameters, with those that the call cannot do without. */
    private static Map<String, String> with(Route route, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        if (route.path().equals("/quotes")) {
            all.putIfAbsent("speaker", "nobody");
        }
        return all;
    }

    private int call(Route route, Map<String, String> query) {
        return caller.call(
                        Caller.request(route.method(), route.path().replace("{id}", STORED.id()))
                                .withQueryStringParameters(query)
                                .withBody("The quay reopened."))
                .getStatusCode();
    }

    @Test
    void valuesBeyondTheirDefinitionsAreRefused() {
        for (Map.Entry<String, String> wrong :
                Map.of(
                                "limit", "101",
                                "from", "yesterday",
                                "agency", "K",
                                "cursor", "")
                        .entrySet()) {
            assertThat(
                            caller.get("/dispatches", Map.of(wrong.getKey(), wrong.getValue()))
                                    .getBody())
                    .contains("/problems/bad-request", "'" + wrong.getKey() + "'");
        }
    }

    @Test
    void theDocumentIsServedWithTheAddressOfTheApi() {
        JsonNode served = Caller.json(caller.get("/openapi.json"));

        assertThat(served.path("openapi").asString()).startsWith("3.1");
        assertThat(served.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("https://api.example/live");
        assertThat(served.at("/components/schemas/Record/type").asString()).isEqualTo("object");
    }

    private static List<?> faults(JsonNode schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.write(schema), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    private static void write(String name, JsonNode example) throws IOException {
        Files.writeString(EXAMPLES.resolve(name + ".json"), Json.writeIndented(example) + "\n");
    }
}
