package dragoman.local.dynamodb;

import dragoman.json.Json;
import dragoman.local.dynamodb.expression.Placeholders;
import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;
import dragoman.local.dynamodb.item.ValidationException;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of a call, or of a part of one. Each accessor refuses a wrong value. */
record Request(JsonNode json) {
    private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    // What expressions have replaced since 2014.
    private static final List<String> LEGACY =
            List.of(
                    "AttributesToGet",
                    "AttributeUpdates",
                    "ConditionalOperator",
                    "Expected",
                    "KeyConditions",
                    "QueryFilter",
                    "ScanFilter");

    /** Reads a request's body. */
    static Request read(String body) {
        return new Request(Json.read(body.isEmpty() ? "{}" : body, JsonNode.class));
    }

    /**
     * The same request.
     *
     * @throws ValidationException when it has parameters that this engine does not know
     */
    Request withoutLegacy() {
        for (String parameter : LEGACY) {
            if (has(parameter)) {
                throw new ValidationException(
                        parameter + " is not supported here; use an expression instead");
            }
        }
        return this;
    }

    boolean has(String name) {
        return !json.path(name).isMissingNode() && !json.path(name).isNull();
    }

    /** The name of a table. */
    String table() {
        String name = text("TableName");
        if (!TABLE_NAME.matcher(name).matches()) {
            throw new ValidationException(
                    "1 validation error detected: Value '%s' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+, of 3 to 255 characters"
                            .formatted(name));
        }
        return name;
    }

    /** A text that must be there. */
    String text(String name) {
        return optionalText(name)
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
                                                .formatted(
                                                        Character.toLowerCase(name.charAt(0))
                                                                + name.substring(1))));
    }

    Optional<String> optionalText(String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** A text out of a few; the first is meant when there is none. */
    String choice(String name, List<String> choices) {
        String text = optionalText(name).orElse(choices.getFirst());
        if (!choices.contains(text)) {
            throw new ValidationException(
                    "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must satisfy enum value set: %s"
                            .formatted(
                                    text,
                                    Character.toLowerCase(name.charAt(0)) + name.substring(1),
                                    choices));
        }
        return text;
    }

    boolean flag(String name, boolean otherwise) {
        return json.path(name).asBoolean(otherwise);
    }

    /** A number of at least 1. */
    OptionalInt limit(String name) {
        if (!has(name)) {
            return OptionalInt.empty();
        }
        int value = json.path(name).asInt(0);
        if (value < 1) {
            throw new ValidationException(
                    "1 validation error detected: Value '%d' at '%s' failed to satisfy constraint: Member must have value greater than or equal to 1"
                            .formatted(
                                    value,
                                    Character.toLowerCase(name.charAt(0)) + name.substring(1)));
        }
        return OptionalInt.of(value);
    }

    int integer(String name, int otherwise) {
        return json.path(name).asInt(otherwise);
    }

    /** An item that must be there. */
    Item item(String name) {
        if (!json.path(name).isObject()) {
            // Reported as any parameter that is missing.
            text(name);
        }
        return ItemJson.read(json.path(name));
    }

    Optional<Item> optionalItem(String name) {
        return has(name) ? Optional.of(item(name)) : Optional.empty();
    }

    Request part(String name) {
        return new Request(json.path(name));
    }

    List<Request> parts(String name) {
        return json.path(name).valueStream().map(Request::new).toList();
    }

    Set<Map.Entry<String, JsonNode>> members(String name) {
        return json.path(name).properties();
    }

    /** What the placeholders of its expressions stand for. */
    Placeholders placeholders() {
        Map<String, String> names = new HashMap<>();
        for (var entry : members("ExpressionAttributeNames")) {
            checkPlaceholder("ExpressionAttributeNames", entry.getKey(), '#');
            names.put(entry.getKey(), entry.getValue().asString(""));
        }
        Map<String, AttributeValue> values = new HashMap<>();
        for (var entry : members("ExpressionAttributeValues")) {
            checkPlaceholder("ExpressionAttributeValues", entry.getKey(), ':');
            values.put(entry.getKey(), value(entry));
        }
        refuseEmpty("ExpressionAttributeNames", names);
        refuseEmpty("ExpressionAttributeValues", values);
        return new Placeholders(names, values);
    }

    private static AttributeValue value(Map.Entry<String, JsonNode> entry) {
        try {
            return ItemJson.value(entry.getValue());
        } catch (ValidationException e) {
            throw new ValidationException(
                    "ExpressionAttributeValues contains invalid value: %s for key %s"
                            .formatted(e.getMessage(), entry.getKey()));
        }
    }

    private void refuseEmpty(String parameter, Map<String, ?> found) {
        if (has(parameter) && found.isEmpty()) {
            throw new ValidationException(parameter + " must not be empty");
        }
    }

    private static void checkPlaceholder(String parameter, String key, char sign) {
        if (key.length() < 2 || key.charAt(0) != sign) {
            throw new ValidationException(
                    "%s contains invalid key: Syntax error; key: \"%s\"".formatted(parameter, key));
        }
    }
}
