package dragoman.api.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Checks values that a caller sent against the schemas of the contract, as far as its parameters
 * and bodies use JSON Schema: {@link #KEYWORDS}.
 *
 * @param resolve a schema, where it is only referred to
 */
record SchemaCheck(UnaryOperator<JsonNode> resolve) {
    /** The keywords that are understood; those without a bearing on validity are among them. */
    static final Set<String> KEYWORDS =
            Set.of(
                    "$ref",
                    "type",
                    "enum",
                    "properties",
                    "required",
                    "additionalProperties",
                    "items",
                    "minItems",
                    "maxItems",
                    "minLength",
                    "maxLength",
                    "pattern",
                    "format",
                    "minimum",
                    "maximum",
                    "title",
                    "description",
                    "default",
                    "example");

    /** The value of a parameter, which is sent as text. */
    JsonNode ofText(String text, JsonNode schema) {
        return switch (type(resolve.apply(schema))) {
            case "integer" ->
                    text.matches("-?\\d{1,9}")
                            ? IntNode.valueOf(Integer.parseInt(text))
                            : StringNode.valueOf(text);
            case "boolean" ->
                    text.equals("true") || text.equals("false")
                            ? BooleanNode.valueOf(text.equals("true"))
                            : StringNode.valueOf(text);
            default -> StringNode.valueOf(text);
        };
    }

    /**
     * What is wrong with a value, as a sentence.
     *
     * @param what what the value is, to begin the sentence with
     * @param use what it is for
     */
    Optional<String> fault(String what, String use, JsonNode value, JsonNode given) {
        JsonNode schema = resolve.apply(given);
        if (schema.has("enum")) {
            return isAmong(value, schema.path("enum"))
                    ? Optional.empty()
                    : Optional.of(what + " must be one of: " + choices(schema) + ".");
        }
        return switch (type(schema)) {
            case "object" -> ofObject(what, value, schema);
            case "array" -> ofArray(what, use, value, schema);
            case "integer" -> ofInteger(what, value, schema);
            case "boolean" ->
                    value.isBoolean()
                            ? Optional.empty()
                            : Optional.of(what + " must be true or false.");
            default -> ofText(what, use, value, schema);
        };
    }

    private Optional<String> ofObject(String what, JsonNode value, JsonNode schema) {
        if (!value.isObject()) {
            return Optional.of(what + " must be a JSON object.");
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                return Optional.of(what + " must have a '" + name.asString() + "'.");
            }
        }
        JsonNode properties = schema.path("properties");
        for (String name : value.propertyNames()) {
            if (properties.has(name)) {
                Optional<String> fault =
                        fault(
                                "'" + name + "'",
                                properties.path(name).path("description").asString(""),
                                value.path(name),
                                properties.path(name));
                if (fault.isPresent()) {
                    return fault;
                }
            } else if (!schema.path("additionalProperties").asBoolean(true)) {
                return Optional.of(
                        "%s has no '%s'; it may have: %s."
                                .formatted(
                                        what, name, String.join(", ", properties.propertyNames())));
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofArray(String what, String use, JsonNode value, JsonNode schema) {
        int min = schema.path("minItems").asInt(0);
        int max = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        if (!value.isArray() || value.size() < min || value.size() > max) {
            return Optional.of(
                    what
                            + " must be a list"
                            + (max == Integer.MAX_VALUE
                                    ? "."
                                    : " of " + min + " to " + max + " values."));
        }
        for (JsonNode one : value) {
            Optional<String> fault = fault("Each of " + what, use, one, schema.path("items"));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofInteger(String what, JsonNode value, JsonNode schema) {
        long min = schema.path("minimum").asLong(Long.MIN_VALUE);
        long max = schema.path("maximum").asLong(Long.MAX_VALUE);
        boolean fits =
                value.isIntegralNumber()
                        && value.canConvertToLong()
                        && value.asLong() >= min
                        && value.asLong() <= max;
        return fits
                ? Optional.empty()
                : Optional.of(
                        what
                                + " must be a whole number"
                                + (schema.has("maximum") ? " from " + min + " to " + max : "")
                                + ".");
    }

    private static Optional<String> ofText(
            String what, String use, JsonNode value, JsonNode schema) {
        if (!value.isString()) {
            return Optional.of(what + " must be text.");
        }
        String text = value.asString();
        String format = schema.path("format").asString("");
        if (!isOfFormat(text, format)) {
            return Optional.of(
                    what
                            + (format.equals("date")
                                    ? " must be a date such as 2026-01-31."
                                    : " must be a time such as 2026-01-31T12:00:00Z."));
        }
        int length = text.codePointCount(0, text.length());
        int min = schema.path("minLength").asInt(0);
        int max = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        if (length < min || length > max) {
            return Optional.of(
                    max == Integer.MAX_VALUE
                            ? what + " must not be empty."
                            : what + " must have " + min + " to " + max + " characters.");
        }
        return schema.has("pattern") && !matches(text, schema.path("pattern").asString())
                ? Optional.of(what + " does not fit what it is for: " + use)
                : Optional.empty();
    }

    /** A pattern may match anywhere, as in JSON Schema. */
    private static boolean matches(String text, String pattern) {
        // "$" would allow a line break after the last letter.
        return Pattern.compile(pattern.replaceAll("\\$$", "\\\\z")).matcher(text).find();
    }

    private static boolean isOfFormat(String text, String format) {
        try {
            return switch (format) {
                case "date" -> LocalDate.parse(text).getYear() > 0;
                case "date-time" -> Instant.parse(text) != null;
                default -> true;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isAmong(JsonNode value, JsonNode choices) {
        for (JsonNode one : choices) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String choices(JsonNode schema) {
        List<String> choices = new ArrayList<>();
        schema.path("enum").forEach(one -> choices.add(one.asString()));
        return String.join(", ", choices);
    }

    private static String type(JsonNode schema) {
        return schema.path("type").asString("string");
    }
}
