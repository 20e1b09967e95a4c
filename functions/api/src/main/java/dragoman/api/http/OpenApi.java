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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The contract: an OpenAPI 3.1 document, by which parameters and bodies are checked before a call
 * is made. Schemas come from {@code docs/schema}, examples from files beside the document.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
public final class OpenApi {
    // The document, and beside it the schemas and examples, which the build copies there.
    private static final String ROOT = "/dragoman/api/";

    private static final String SCHEMA = "#/components/schemas/";

    private final ObjectNode document;
    private final SchemaCheck schemas = new SchemaCheck(this::resolve);

    private OpenApi(ObjectNode document) {
        this.document = document;
    }

    /** Reads the document. */
    public static OpenApi load() {
        return new OpenApi((ObjectNode) resource("openapi.json"));
    }

    /** {@code GET /openapi.json}: the document, with this API's address. */
    public Response apply(Request request) {
        return Response.json(200, whole(request.api().toString()));
    }

    /** The whole document, of an API that answers at an address. */
    JsonNode whole(String address) {
        ObjectNode whole = document.deepCopy();
        whole.putArray("servers").addObject().put("url", address.isEmpty() ? "/" : address);
        ObjectNode described = whole.withObject("/components/schemas");
        ObjectNode examples = whole.withObject("/components/examples");
        schemas()
                .forEach(
                        name -> {
                            String file = name.toLowerCase(Locale.ROOT);
                            ObjectNode schema =
                                    (ObjectNode) resource("schema/" + file + ".schema.json");
                            schema.remove("$schema");
                            described.set(name, schema);
                            examples.putObject(name)
                                    .set("value", resource("examples/" + file + ".json"));
                        });
        return whole;
    }

    /** The names of the schemas that the document refers to: of their files, in lower case. */
    Set<String> schemas() {
        return document.findValues("$ref").stream()
                .map(JsonNode::asString)
                .filter(reference -> reference.startsWith(SCHEMA))
                .map(reference -> reference.substring(SCHEMA.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Refuses parameters that a call does not have, for a misspelt filter must not list everything,
     * those that are missing, and values and bodies that do not fit their definitions. Nothing else
     * checks what the document describes.
     */
    public void check(Route route, Request request) {
        JsonNode operation = operation(route);
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
        known.forEach(
                (name, parameter) -> {
                    if (parameter.path("required").asBoolean(false)
                            && request.parameter(name).isEmpty()) {
                        throw missing(name, parameter);
                    }
                });
        checkBody(operation, request);
    }

    /** The description of a call in the document. */
    JsonNode operation(Route route) {
        return document.path("paths")
                .path(route.path())
                .path(route.method().toLowerCase(Locale.ROOT));
    }

    /** A parameter or schema, where it is only referred to. */
    JsonNode resolve(JsonNode given) {
        return given.has("$ref") ? document.at(given.path("$ref").asString().substring(1)) : given;
    }

    private static BadRequestException unknown(String name, List<String> known) {
        return new BadRequestException(
                "There is no parameter '%s' here; there %s."
                        .formatted(
                                name,
                                known.isEmpty() ? "are none" : "are: " + String.join(", ", known)));
    }

    private static BadRequestException missing(String name, JsonNode parameter) {
        return new BadRequestException(
                "The parameter '%s' is missing: %s"
                        .formatted(name, parameter.path("description").asString("")));
    }

    private void check(String name, String value, JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        // Blanks around a text do not count, so blanks alone are an empty one.
        String text = value.isBlank() ? "" : value;
        schemas.fault(
                        "The parameter '" + name + "'",
                        parameter.path("description").asString(""),
                        schemas.ofText(text, schema),
                        schema)
                .ifPresent(OpenApi::refuse);
    }

    /**
     * Checks a body of JSON against its schema; what else a body may be, the call itself checks.
     */
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
        schemas.fault("The body", "", body, schema).ifPresent(OpenApi::refuse);
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
