package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.ListOf;
import dragoman.local.dynamodb.item.AttributeValue.MapOf;
import dragoman.local.dynamodb.item.Item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The place of a value in an item, such as {@code a.b[1]}. The first step is an attribute's name.
 */
record Path(List<Step> steps) {
    Path {
        steps = List.copyOf(steps);
    }

    /** A step of a path. */
    sealed interface Step {}

    /** Into a map. */
    record Member(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Into a list, from 0 on. */
    record Element(int index) implements Step {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** The attribute that the path begins with. */
    String attribute() {
        return ((Member) steps.getFirst()).name();
    }

    /** The value there. */
    Optional<AttributeValue> in(Item item) {
        AttributeValue value = item.asMap();
        for (Step step : steps) {
            Optional<AttributeValue> next = child(value, step);
            if (next.isEmpty()) {
                return next;
            }
            value = next.get();
        }
        return Optional.of(value);
    }

    static Optional<AttributeValue> child(AttributeValue value, Step step) {
        return switch (step) {
            case Member(String name) ->
                    value instanceof MapOf(Map<String, AttributeValue> values)
                            ? Optional.ofNullable(values.get(name))
                            : Optional.empty();
            case Element(int index) ->
                    value instanceof ListOf(List<AttributeValue> values) && index < values.size()
                            ? Optional.of(values.get(index))
                            : Optional.empty();
        };
    }

    /** As DynamoDB's messages show it: {@code [a, b, [1]]}. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
