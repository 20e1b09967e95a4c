package dragoman.local.sns;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message that was published.
 *
 * @param attributes by name
 */
record Message(
        String id, Optional<String> subject, String text, Map<String, Attribute> attributes) {
    Message {
        attributes = Map.copyOf(attributes);
    }

    /**
     * An attribute of a message.
     *
     * @param type String, String.Array, Number or Binary
     */
    record Attribute(String type, String value) {}

    /** The text as JSON, if it is an object. */
    Optional<JsonNode> bodyTree() {
        try {
            return Optional.of(Json.read(text, JsonNode.class)).filter(JsonNode::isObject);
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /** The attributes as an object. */
    JsonNode attributeTree() {
        Map<String, Object> values = new LinkedHashMap<>();
        attributes.forEach(
                (name, attribute) ->
                        values.put(
                                name,
                                switch (attribute.type()) {
                                    case "Number", "String.Array" ->
                                            Json.read(attribute.value(), JsonNode.class);
                                    default -> attribute.value();
                                }));
        return Json.tree(values);
    }
}
