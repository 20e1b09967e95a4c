package dragoman.local.translate.protocol;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks one call's parameters, and refuses in the service's words. */
final class ParameterCheck {
    private static final int MAX_QUOTED = 256;

    private final ParameterRules rules;
    private final List<String> violations = new ArrayList<>();

    ParameterCheck(ParameterRules rules) {
        this.rules = rules;
    }

    void check(JsonNode body, String input) {
        structure(body, rules.shape(input), "");
        if (!violations.isEmpty()) {
            throw new ServiceException(
                    ErrorCode.VALIDATION,
                    "%d validation error%s detected: %s"
                            .formatted(
                                    violations.size(),
                                    violations.size() == 1 ? "" : "s",
                                    String.join("; ", violations)));
        }
    }

    private void structure(JsonNode value, Shape shape, String path) {
        for (String name : shape.required()) {
            JsonNode member = value.path(name);
            if (member.isMissingNode() || member.isNull()) {
                violations.add(
                        "Value null at '%s' failed to satisfy constraint: Member must not be null"
                                .formatted(path + lowerCamel(name)));
            }
        }
        shape.members()
                .forEach(
                        (name, type) -> {
                            JsonNode member = value.path(name);
                            if (!member.isMissingNode() && !member.isNull()) {
                                value(member, rules.shape(type), path + lowerCamel(name));
                            }
                        });
    }

    private void value(JsonNode value, Shape shape, String path) {
        switch (shape.type()) {
            case STRUCTURE -> {
                require(value.isObject(), value, shape);
                structure(value, shape, path + ".");
            }
            case LIST -> {
                require(value.isArray(), value, shape);
                size(value.size(), shape, "length", path, "");
                Shape member = rules.shape(shape.member().orElseThrow());
                for (int i = 0; i < value.size(); i++) {
                    value(value.get(i), member, path + "." + (i + 1) + ".member");
                }
            }
            case INTEGER -> {
                require(value.isIntegralNumber() && value.canConvertToInt(), value, shape);
                size(value.asInt(), shape, "value", path, value.toString());
            }
            case BLOB -> size(bytes(value, shape), shape, "length", path, "");
            case STRING -> text(value, shape, path);
        }
    }

    private void text(JsonNode value, Shape shape, String path) {
        require(value.isString(), value, shape);
        String text = value.asString();
        // UTF-8 cannot say half a character, so that no answer could hold it.
        require(isWhole(text), value, shape);
        boolean fits = size(text.codePointCount(0, text.length()), shape, "length", path, text);
        if (!shape.values().isEmpty() && !shape.values().contains(text)) {
            violated(path, text, "Member must satisfy enum value set: " + shape.values());
        }
        // What is too long has been refused already; it is not worth matching.
        if (fits
                && shape.pattern()
                        .filter(pattern -> !pattern.matcher(text).matches())
                        .isPresent()) {
            violated(
                    path,
                    text,
                    "Member must satisfy regular expression pattern: "
                            + shape.pattern().orElseThrow());
        }
    }

    /** Half a character is no text: a surrogate without the other one. */
    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(
                        point ->
                                point >= Character.MIN_SURROGATE
                                        && point <= Character.MAX_SURROGATE);
    }

    private static int bytes(JsonNode value, Shape shape) {
        require(value.isString() || value.isBinary(), value, shape);
        return Parameters.decode(value).length;
    }

    private boolean size(int size, Shape shape, String what, String path, String value) {
        String quoted = shape.sensitive() ? "" : value;
        if (shape.min().isPresent() && size < shape.min().getAsInt()) {
            violated(
                    path,
                    quoted,
                    "Member must have %s greater than or equal to %d"
                            .formatted(what, shape.min().getAsInt()));
            return false;
        }
        if (shape.max().isPresent() && size > shape.max().getAsInt()) {
            violated(
                    path,
                    quoted,
                    "Member must have %s less than or equal to %d"
                            .formatted(what, shape.max().getAsInt()));
            return false;
        }
        return true;
    }

    private void violated(String path, String quoted, String rule) {
        int end =
                quoted.offsetByCodePoints(
                        0, Math.min(quoted.codePointCount(0, quoted.length()), MAX_QUOTED));
        String value = quoted.substring(0, end);
        violations.add(
                "Value '%s' at '%s' failed to satisfy constraint: %s".formatted(value, path, rule));
    }

    private static void require(boolean holds, JsonNode value, Shape shape) {
        if (!holds) {
            throw new ServiceException(
                    ErrorCode.SERIALIZATION,
                    "%s cannot be converted to %s".formatted(word(value), shape.type().word()));
        }
    }

    /** The service's word for what it found. */
    private static String word(JsonNode value) {
        JsonNodeType type = value.getNodeType();
        return switch (type) {
            case ARRAY -> "START_ARRAY";
            case OBJECT, POJO -> "START_OBJECT";
            case BOOLEAN -> value.asString().toUpperCase(Locale.ROOT) + "_VALUE";
            case NUMBER, STRING, BINARY, NULL, MISSING -> type + "_VALUE";
        };
    }

    private static String lowerCamel(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
