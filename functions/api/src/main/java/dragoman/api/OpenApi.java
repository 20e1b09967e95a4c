package dragoman.api;

import dragoman.json.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The contract: an OpenAPI 3.1 document, by which parameters are checked before a call is made.
 * Schemas come from {@code docs/schema}, examples from files beside the document.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
final class OpenApi {
    /** The schemas that the document refers to, with their files. */
    static final Map<String, String> SCHEMAS =
            Map.of(
                    "Record", "record",
                    "List", "list",
                    "Quotes", "quotes",
                    "Upload", "upload",
                    "Versions", "versions",
                    "Problem", "problem");

    private final ObjectNode document;

    private OpenApi(ObjectNode document) {
        this.document = document;
    }

    static OpenApi load() {
        return new OpenApi((ObjectNode) resource("openapi.json"));
    }

    /** {@code GET /openapi.json}: the document, with this API's address. */
    Response apply(Request request) {
        return Response.json(200, whole(request.api().toString()));
    }

    /** The whole document, of an API that answers at an address. */
    JsonNode whole(String address) {
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
     * and values that do not fit their definitions. A call that is not described checks its own.
     */
    void check(Route route, Request request) {
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
    }

    /** What the document says of a call. */
    JsonNode operation(Route route) {
        return document.path("paths")
                .path(route.path())
                .path(route.method().toLowerCase(Locale.ROOT));
    }

    /** A parameter, where it is only referred to. */
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

    private static void check(String name, String value, JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        boolean fits =
                switch (schema.path("type").asString()) {
                    case "integer" -> isWithin(value, schema);
                    case "boolean" -> value.equals("true") || value.equals("false");
                    default -> isText(value, schema);
                };
        if (fits) {
            return;
        }
        throw new BadRequestException(
                "The parameter '%s' %s".formatted(name, demand(parameter, schema)));
    }

    /** What a parameter must be. */
    private static String demand(JsonNode parameter, JsonNode schema) {
        if (schema.has("enum")) {
            List<String> choices = new ArrayList<>();
            schema.path("enum").forEach(one -> choices.add(one.asString()));
            return "must be one of: " + String.join(", ", choices) + ".";
        }
        return switch (schema.path("type").asString()) {
            case "integer" ->
                    "must be a whole number from %s to %s."
                            .formatted(
                                    schema.path("minimum").asString(),
                                    schema.path("maximum").asString());
            case "boolean" -> "must be true or false.";
            default -> {
                if (schema.path("format").asString("").equals("date")) {
                    yield "must be a date such as 2026-01-31.";
                }
                yield schema.has("maxLength")
                        ? "must have %d to %d characters."
                                .formatted(
                                        schema.path("minLength").asInt(0),
                                        schema.path("maxLength").asInt())
                        : "does not fit what it is for: "
                                + parameter.path("description").asString();
            }
        };
    }

    private static boolean isWithin(String value, JsonNode schema) {
        if (!value.matches("-?\\d{1,9}")) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= schema.path("minimum").asInt(Integer.MIN_VALUE)
                && number <= schema.path("maximum").asInt(Integer.MAX_VALUE);
    }

    private static boolean isText(String value, JsonNode schema) {
        int length = value.codePointCount(0, value.length());
        if (length < schema.path("minLength").asInt(0)
                || length > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            return false;
        }
        if (schema.has("enum")) {
            for (JsonNode one : schema.path("enum")) {
                if (one.asString().equals(value)) {
                    return true;
                }
            }
            return false;
        }
        if (schema.path("format").asString("").equals("date")) {
            try {
                return LocalDate.parse(value).getYear() > 0;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
        return !schema.has("pattern") || value.matches(schema.path("pattern").asString());
    }

    private static JsonNode resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream(name), name)) {
            return Json.read(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
