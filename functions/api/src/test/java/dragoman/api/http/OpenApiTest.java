package dragoman.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dragoman.announcement.Announcement;
import dragoman.announcement.AnnouncementEvent;
import dragoman.api.Caller;
import dragoman.api.OpenFailures;
import dragoman.api.Shelf;
import dragoman.api.dispatch.ListDispatches;
import dragoman.api.dispatch.ListQuotes;
import dragoman.api.dispatch.ReadStats;
import dragoman.api.failure.Failures;
import dragoman.api.failure.ListFailures;
import dragoman.api.failure.RetryFailures;
import dragoman.api.subscription.Subscription;
import dragoman.api.subscription.Subscriptions;
import dragoman.api.upload.UploadUrl;
import dragoman.dispatch.UploadIds;
import dragoman.json.Json;
import dragoman.progress.FailureId;
import dragoman.progress.UploadStatus;
import dragoman.record.DispatchRecord;
import dragoman.record.Stage;
import dragoman.record.Version;
import dragoman.schema.SchemaOf;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The document describes what the code does; {@code -Dgolden=write} writes schemas and examples.
 */
class OpenApiTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", "../.."));
    private static final Path EXAMPLES =
            ROOT.resolve("functions/api/src/main/resources/dragoman/api/examples");
    private static final DispatchRecord STORED = dragoman.Samples.stored();
    private static final String SPEAKER =
            STORED.dispatch().quotes().getFirst().speaker().orElseThrow();

    private final Shelf shelf = new Shelf().with(STORED);
    private final OpenFailures failures =
            new OpenFailures()
                    .with(
                            new FailureId(
                                    UploadIds.of("inbox", "harbour.txt", "v1"),
                                    Stage.TRANSLATE,
                                    Optional.of(STORED.id())),
                            "gave-up",
                            Failures.Retry.SENT);
    private final Caller caller = new Caller(shelf, failures);
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
                "address",
                SchemaOf.document(UploadUrl.class, "Address", "An address that takes one upload."));
        schemas.put(
                "failures",
                SchemaOf.document(ListFailures.Page.class, "Failures", "A page of what failed."));
        schemas.put(
                "retried",
                SchemaOf.document(RetryFailures.Retried.class, "Retried", "What was run again."));
        schemas.put(
                "subscription",
                SchemaOf.document(
                        Subscription.class, "Subscription", "Somebody who is told of records."));
        schemas.put(
                "subscriptions",
                SchemaOf.document(
                        Subscriptions.Page.class, "Subscriptions", "A page of subscriptions."));
        schemas.put(
                "announcement",
                SchemaOf.document(
                        Announcement.class,
                        "Announcement",
                        "What those who subscribed are told of a record."));
        schemas.put(
                "stats",
                SchemaOf.document(
                        ReadStats.Stats.class, "Stats", "How many dispatches there are."));
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
    void theExamplesAreWhatIsAnswered() throws IOException {
        Map<String, JsonNode> answers = new TreeMap<>();
        answers.put("record", Json.read(Json.write(STORED), JsonNode.class));
        answers.put("list", Caller.json(caller.get("/dispatches")));
        answers.put("quotes", Caller.json(caller.get("/quotes", Map.of("speaker", SPEAKER))));
        answers.put(
                "versions", Caller.json(caller.get("/dispatches/" + STORED.id() + "/versions")));
        answers.put("stats", Caller.json(caller.get("/stats", Map.of("series", "agency"))));
        answers.put("problem", Caller.json(caller.get("/dispatches", Map.of("limit", "0"))));
        answers.put(
                "address",
                Caller.json(
                        caller.call(
                                Caller.request("POST", "/uploads")
                                        .withBody("{\"name\": \"harbour.zip\", \"bytes\": 90}"))));
        answers.put("failures", Caller.json(caller.get("/failures", Map.of("limit", "1"))));
        answers.put("retried", Caller.json(caller.call(Caller.request("POST", "/failures/retry"))));
        answers.put("upload", Caller.json(caller.post("The quay reopened.", Map.of())));
        answers.put(
                "subscription",
                Caller.json(
                        caller.call(
                                Caller.request("POST", "/subscriptions")
                                        .withHeaders(Map.of("content-type", "application/json"))
                                        .withBody(
                                                "{\"query\": {\"country\": \"KW\", \"language\":"
                                                        + " \"ar\"}, \"webhook\":"
                                                        + " \"https://desk.example/news\"}"))));
        answers.put("subscriptions", Caller.json(caller.get("/subscriptions")));
        answers.put(
                "announcement",
                Json.read(
                        Json.write(Announcement.of(STORED, 1, AnnouncementEvent.STORED, 1)),
                        JsonNode.class));
        assertThat(OpenApi.load().schemas())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(answers.keySet());
        for (Map.Entry<String, JsonNode> answer : answers.entrySet()) {
            Path file = EXAMPLES.resolve(answer.getKey() + ".json");
            if (System.getProperty("golden", "check").equals("write")) {
                Files.createDirectories(EXAMPLES);
                Files.writeString(file, Json.writeIndented(answer.getValue()) + "\n");
            }
            assertThat(Json.read(Files.readString(file), JsonNode.class))
                    .as(answer.getKey())
                    .isEqualTo(answer.getValue());
        }
    }

    @Test
    void eachCallHasValidExamplesOfWhatIsSentAndAnswered() {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                String name = operation.path("operationId").asString();
                assertValid(name + " is sent", operation.path("requestBody"));
                assertThat(operation.path("responses").size()).as(name).isPositive();
                operation
                        .path("responses")
                        .propertyStream()
                        .forEach(
                                answer ->
                                        assertValid(
                                                name + " " + answer.getKey(),
                                                resolved(answer.getValue())));
            }
        }
    }

    private void assertValid(String what, JsonNode message) {
        message.path("content")
                .propertyStream()
                .forEach(
                        content -> {
                            List<JsonNode> examples = new ArrayList<>();
                            content.getValue().path("examples").forEach(examples::add);
                            examples.replaceAll(example -> resolved(example).path("value"));
                            if (content.getValue().has("example")) {
                                examples.add(content.getValue().path("example"));
                            }
                            assertThat(examples).as(what).isNotEmpty();
                            for (JsonNode example : examples) {
                                assertThat(
                                                faults(
                                                        standingAlone(
                                                                content.getValue().path("schema")),
                                                        Json.write(example)))
                                        .as(what)
                                        .isEmpty();
                            }
                        });
    }

    /** A schema of the document with all that it may refer to. */
    private JsonNode standingAlone(JsonNode schema) {
        ObjectNode alone = (ObjectNode) schema.deepCopy();
        alone.set("components", document.path("components"));
        return alone;
    }

    private JsonNode resolved(JsonNode given) {
        return given.has("$ref") ? document.at(given.path("$ref").asString().substring(1)) : given;
    }

    @Test
    void whatCallersSendIsDescribedInWordsThatAreChecked() {
        OpenApi contract = OpenApi.load();
        for (Route route : caller.routes()) {
            JsonNode operation = contract.operation(route);
            for (JsonNode given : operation.path("parameters")) {
                assertUnderstood(route.toString(), contract.resolve(given).path("schema"));
            }
            assertUnderstood(
                    route.toString(),
                    operation.at("/requestBody/content/application~1json/schema"));
        }
    }

    private void assertUnderstood(String what, JsonNode given) {
        JsonNode schema = resolved(given);
        assertThat(SchemaCheck.KEYWORDS).as(what).containsAll(schema.propertyNames());
        for (JsonNode property : schema.path("properties")) {
            assertUnderstood(what, property);
        }
        if (schema.has("items")) {
            assertUnderstood(what, schema.path("items"));
        }
    }

    @Test
    void bodiesBeyondTheirDefinitionsAreRefused() {
        String address = "/dispatches/" + STORED.id() + "/renditions/en/segments/0";
        for (String wrong :
                List.of(
                        "",
                        "The bridge",
                        "[]",
                        "null",
                        "{}",
                        "{\"text\": null}",
                        "{\"text\": 5}",
                        "{\"text\": \"\"}",
                        "{\"text\": \" \"}",
                        "{\"text\": \"a\", \"txet\": \"b\"}")) {
            assertThat(caller.call(Caller.request("PUT", address).withBody(wrong)).getStatusCode())
                    .as(wrong)
                    .isEqualTo(400);
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
                        caller.routes().stream()
                                .map(
                                        route ->
                                                route.method().toLowerCase(Locale.ROOT)
                                                        + " "
                                                        + route.path())
                                .toList());
    }

    @Test
    void eachCallTakesTheParametersThatItIsDescribedWith() {
        OpenApi contract = OpenApi.load();
        for (Route route : caller.routes()) {
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
            assertThat(call(route, Map.of("no-such-parameter", "1"))).isEqualTo(400);
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

    /** The example of what is sent. */
    private String body(Route route) {
        JsonNode content = OpenApi.load().operation(route).at("/requestBody/content");
        JsonNode json = content.path("application/json").path("example");
        return json.isMissingNode() ? "The quay reopened." : Json.write(json);
    }

    private int call(Route route, Map<String, String> query) {
        return caller.call(
                        Caller.request(
                                        route.method(),
                                        route.path()
                                                .replace("{id}", STORED.id())
                                                .replace("{language}", "en")
                                                .replace("{n}", "0"))
                                .withQueryStringParameters(query)
                                .withBody(body(route)))
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
}
