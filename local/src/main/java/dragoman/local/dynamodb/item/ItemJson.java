package dragoman.local.dynamodb.item;

import dragoman.json.Json;
import dragoman.local.dynamodb.item.AttributeValue.Binary;
import dragoman.local.dynamodb.item.AttributeValue.Bool;
import dragoman.local.dynamodb.item.AttributeValue.ListOf;
import dragoman.local.dynamodb.item.AttributeValue.MapOf;
import dragoman.local.dynamodb.item.AttributeValue.Null;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.AttributeValue.SetOf;
import dragoman.local.dynamodb.item.AttributeValue.Text;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Items in DynamoDB's JSON, where each value is an object with its type: {@code {"S": "text"}}. */
public final class ItemJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,9})?");

    private ItemJson() {}

    /**
     * Reads an item.
     *
     * @throws ValidationException when a value is not valid
     */
    public static Item read(JsonNode node) {
        return new Item(members(node, 1));
    }

    /** Reads an item that was written by {@link #write}. */
    public static Item read(String json) {
        return read(Json.read(json, JsonNode.class));
    }

    /** The item on one line. */
    public static String write(Item item) {
        return Json.write(tree(item));
    }

    /** The item as nested maps, to be written as JSON. */
    public static Map<String, Object> tree(Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        item.attributes().forEach((name, value) -> tree.put(name, tree(value)));
        return tree;
    }

    private static Map<String, Object> tree(AttributeValue value) {
        Object content =
                switch (value) {
                    case Text(String text) -> text;
                    case Numeric(BigDecimal number) -> number.toPlainString();
                    case Binary(Bytes bytes) -> bytes.toBase64();
                    case Bool(boolean yes) -> yes;
                    case Null() -> true;
                    case ListOf(List<AttributeValue> values) ->
                            values.stream().map(ItemJson::tree).toList();
                    case MapOf(Map<String, AttributeValue> values) -> tree(new Item(values));
                    case SetOf set ->
                            set.values().stream()
                                    .map(one -> tree(one).get(set.elementType()))
                                    .toList();
                };
        return Map.of(value.type(), content);
    }

    private static Map<String, AttributeValue> members(JsonNode node, int depth) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            values.put(entry.getKey(), value(entry.getValue(), depth));
        }
        return values;
    }

    /**
     * Reads a value.
     *
     * @throws ValidationException when it is not valid
     */
    public static AttributeValue value(JsonNode node) {
        return value(node, 1);
    }

    private static AttributeValue value(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ValidationException(
                    "Nesting Levels have exceeded supported limits: Attributes in the item have"
                            + " nested levels beyond supported limit");
        }
        if (!node.isObject() || node.size() == 0) {
            throw new ValidationException(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported"
                            + " datatypes");
        }
        if (node.size() > 1) {
            throw new ValidationException(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly"
                            + " one of the supported datatypes");
        }
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        JsonNode content = only.getValue();
        return switch (only.getKey()) {
            case "S", "N", "B" -> scalar(only.getKey(), content);
            case "BOOL" -> new Bool(content.asBoolean(false));
            case "NULL" -> nothing(content);
            case "L" -> list(content, depth);
            case "M" -> new MapOf(members(content, depth + 1));
            case "SS", "NS", "BS" -> set(only.getKey(), content);
            default ->
                    throw new ValidationException(
                            "Supplied AttributeValue is empty, must contain exactly one of the"
                                    + " supported datatypes");
        };
    }

    private static AttributeValue nothing(JsonNode content) {
        if (!content.asBoolean(false)) {
            throw ValidationException.ofValue(
                    "Null attribute value types must have the value of true");
        }
        return new Null();
    }

    private static AttributeValue list(JsonNode content, int depth) {
        List<AttributeValue> values = new ArrayList<>();
        content.forEach(one -> values.add(value(one, depth + 1)));
        return new ListOf(values);
    }

    private static AttributeValue set(String type, JsonNode content) {
        String element = type.substring(0, 1);
        Set<AttributeValue> values = new LinkedHashSet<>();
        for (JsonNode one : content) {
            if (!values.add(scalar(element, one))) {
                throw ValidationException.ofValue(
                        "Input collection %s contains duplicates."
                                .formatted(
                                        content.valueStream().map(it -> it.asString("")).toList()));
            }
        }
        if (values.isEmpty()) {
            throw ValidationException.ofValue(
                    type.equals("BS")
                            ? "Binary sets should not be empty"
                            : "An %s set  may not be empty"
                                    .formatted(type.equals("SS") ? "string" : "number"));
        }
        return new SetOf(type, values);
    }

    private static AttributeValue scalar(String type, JsonNode content) {
        String text = content.asString("");
        return switch (type) {
            case "S" -> new Text(text);
            case "N" -> new Numeric(number(text));
            default -> binary(text);
        };
    }

    private static AttributeValue binary(String text) {
        try {
            return new Binary(Bytes.ofBase64(text));
        } catch (IllegalArgumentException e) {
            throw ValidationException.ofValue("A binary value is not Base64: " + e.getMessage());
        }
    }

    private static BigDecimal number(String text) {
        if (text.isEmpty()) {
            throw new ValidationException("The parameter cannot be converted to a numeric value");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new ValidationException(
                    "The parameter cannot be converted to a numeric value: " + text);
        }
        return checked(new BigDecimal(text));
    }

    /**
     * A number that a table can hold.
     *
     * @throws ValidationException when it is too large, too small or too exact
     */
    public static BigDecimal checked(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = number.stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent > MAX_EXPONENT) {
            throw new ValidationException(
                    "Number overflow. Attempting to store a number with magnitude larger than"
                            + " supported range");
        }
        if (exponent < MIN_EXPONENT) {
            throw new ValidationException(
                    "Number underflow. Attempting to store a number with magnitude smaller than"
                            + " supported range");
        }
        if (exact.precision() > MAX_DIGITS) {
            throw new ValidationException(
                    "Attempting to store more than 38 significant digits in a Number");
        }
        return exact;
    }
}
