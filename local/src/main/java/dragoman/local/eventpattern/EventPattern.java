package dragoman.local.eventpattern;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/**
 * A pattern as SNS filters messages by and Lambda changes of a stream: an object like those that it
 * is for, in which each field has a list of what the value may be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html">filter
 *     policies of SNS</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">filters of
 *     Lambda</a>
 */
public final class EventPattern {
    // https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
    private static final int MAX_COMBINATIONS = 150;
    private static final int MAX_KEYS = 5;

    private final JsonNode pattern;

    private EventPattern(JsonNode pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when it is none, or has something that is not known here
     */
    public static EventPattern parse(String text) {
        try {
            JsonNode pattern = Json.read(text, JsonNode.class);
            check(pattern);
            return new EventPattern(pattern);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("failed to parse JSON", e);
        }
    }

    /**
     * Refuses what SNS takes for too much.
     *
     * @throws IllegalArgumentException when it has more than five fields or 150 combinations
     */
    public EventPattern asFilterPolicy() {
        if (fields(pattern) > MAX_KEYS) {
            throw new IllegalArgumentException("Filter policy can not have more than 5 keys");
        }
        if (combinations(pattern, 1) > MAX_COMBINATIONS) {
            throw new IllegalArgumentException("Filter policy is too complex");
        }
        return this;
    }

    /** Whether an event is one of those that the pattern is for. */
    public boolean matches(JsonNode event) {
        return event.isObject() && object(pattern, event);
    }

    private static boolean object(JsonNode pattern, JsonNode event) {
        return pattern.properties().stream()
                .allMatch(field -> field(field.getValue(), event.path(field.getKey())));
    }

    private static boolean field(JsonNode wanted, JsonNode value) {
        if (wanted.isObject()) {
            return value.isArray()
                    ? value.valueStream().anyMatch(item -> object(wanted, item))
                    : object(wanted, value);
        }
        return wanted.valueStream().map(Condition::of).anyMatch(one -> holds(one, value));
    }

    /** Of a list one value is enough; an empty one is a value that nothing equals. */
    private static boolean holds(Condition condition, JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            return value.valueStream().anyMatch(condition::holds);
        }
        return condition.holds(value);
    }

    private static void check(JsonNode pattern) {
        if (!pattern.isObject()) {
            throw new IllegalArgumentException("a pattern must be an object");
        }
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            JsonNode wanted = field.getValue();
            if (wanted.isObject()) {
                check(wanted);
            } else if (wanted.isArray() && !wanted.isEmpty()) {
                wanted.forEach(Condition::of);
            } else {
                throw new IllegalArgumentException(
                        "\"" + field.getKey() + "\" must be an object or an array");
            }
        }
    }

    private static int fields(JsonNode pattern) {
        return pattern.properties().stream()
                .map(Map.Entry::getValue)
                .mapToInt(wanted -> wanted.isObject() ? fields(wanted) : 1)
                .sum();
    }

    /** The values of all fields multiplied, each as often as its field lies deep. */
    private static long combinations(JsonNode pattern, int depth) {
        List<JsonNode> wanted = pattern.properties().stream().map(Map.Entry::getValue).toList();
        long product = 1;
        for (JsonNode one : wanted) {
            product *= one.isObject() ? combinations(one, depth + 1) : (long) one.size() * depth;
        }
        return product;
    }
}
