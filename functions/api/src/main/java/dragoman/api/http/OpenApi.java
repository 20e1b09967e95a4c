package dragoman.api.http;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The contract: an OpenAPI 3.1 document, by which parameters and bodies are checked before a call
 * is made. Schemas come from {@code docs/schema}, examples from files beside the document.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
public final class OpenApi {
    // The document, and beside it the schemas and examples, which the build copies there.
    private static final String ROOT = "/dragoman/api/";

    /** The schemas that the document refers to, with their files. */
    public static final Map<String, String> SCHEMAS =
            Map.ofEntries(
                    Map.entry("Record", "record"),
                    Map.entry("List", "list"),
                    Map.entry("Quotes", "quotes"),
                    Map.entry("Upload", "upload"),
                    Map.entry("Stats", "stats"),
                    Map.entry("Versions", "versions"),
                    Map.entry("Address", "address"),
                    Map.entry("Failures", "failures"),
                    Map.entry("Retried", "retried"),
                    Map.entry("Subscription", "subscription"),
                    Map.entry("Subscriptions", "subscriptions"),
                    Map.entry("Announcement", "announcement"),
                    Map.entry("Problem", "problem"));

    private final ObjectNode document;
    private final SchemaCheck shape = new SchemaCheck(this::resolve);

    private OpenApi(ObjectNode document) {
        this.document = document;
    }

    public static OpenApi load() {
        return new OpenApi((ObjectNode) resource("openapi.json"));
    }

    /** {@code GET /openapi.json}: the document, with this API's address. */
    public Response apply(Request request) {
        return Response.json(200, whole(request.api().toString()));
    }

    /** The whole document, of an API that answers at an address. */
    public JsonNode whole(String address) {
        ObjectNode whole = document.deepCopy();
        whole.putArray("servers").addObject().put("url", address.isEmpty() ? "/" : address);
        ObjectNode schemas = whole.withObject("/components/schemas");
        ObjectNode examples = whole.withObject("/components/examples");
        new TreeMap<>(SCHEMAS)
                .forEach(
                        (name, file) -> {
                            ObjectNode schema =
                                    (ObjectNode) resource("schema/" + file + ".schema.json");
                            schema.remove("$schema");
                            schemas.set(name, schema);
                            examples.putObject(name)
                                    .set("value", resource("examples/" + file + ".json"));
                        });
        return whole;
    }

    /**
     * Refuses parameters that a call does not have, for a misspelt filter must not list everything,
     * and values and bodies that do not fit their definitions. A call that is not described checks
     * its own.
     */
    public void check(Route route, Request request) {
        JsonNode operation = operation(route);
        if (operation.isMissingNode()) {
            return;
        }
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = resolve(given);
            if (parameter.path("in").asString().equals("query")) {
                known.put(parameter.path("name").asString(), parameter);
            }
        }
        new TreeMap<>(request.query())
                .forEach(
                        (name, value) -> {
                            JsonNode parameter = known.get(name);
                            if (parameter == null) {
                                throw unknown(name, new ArrayList<>(known.keySet()));
                            }
                            check(name, value, parameter);
                        });
        checkBody(operation, request);
    }

    /** What the document says of a call. */
    public JsonNode operation(Route route) {
        return document.path("paths")
                .path(route.path())
                .path(route.method().toLowerCase(Locale.ROOT));
    }

    /** A parameter or schema, where it is only referred to. */
    public JsonNode resolve(JsonNode given) {
        return given.has("$ref") ? document.at(given.path("$ref").asString().substring(1)) : given;
    }

    private static BadRequestException unknown(String name, List<String> known) {
        return new BadRequestException(
                "There is no parameter '%s' here; there %s."
                        .formatted(
                                name,
                                known.isEmpty() ? "are none" : "are: " + String.join(", ", known)));
    }

    private void check(String name, String value, JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        shape.fault(
                        "The parameter '" + name + "'",
                        parameter.path("description").asString(""),
                        shape.ofText(value, schema),
                        schema)
                .ifPresent(OpenApi::refuse);
    }

    /** Bodies of JSON are held against their schemas; of others only the callers know the rules. */
    private void checkBody(JsonNode operation, Request request) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return;
        }
        JsonNode body;
        try {
            body = Json.read(new String(request.body(), StandardCharsets.UTF_8), JsonNode.class);
        } catch (MalformedJsonException e) {
            throw (BadRequestException)
                    new BadRequestException("The body is not JSON.").initCause(e);
        }
        shape.fault("The body", "", body, schema).ifPresent(OpenApi::refuse);
    }

    private static void refuse(String fault) {
        throw new BadRequestException(fault);
    }

    private static JsonNode resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream(ROOT + name), name)) {
            return Json.read(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
