package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.expression.Path.Element;
import dragoman.local.dynamodb.expression.Path.Member;
import dragoman.local.dynamodb.expression.Path.Step;
import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.ListOf;
import dragoman.local.dynamodb.item.AttributeValue.MapOf;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A new value at a place, or none there any more.
 *
 * @param steps what is left of the path
 */
record Edit(List<Step> steps, Optional<AttributeValue> value) {
    /**
     * Makes all edits in one pass.
     *
     * @throws ValidationException when there is nothing that could hold a value
     */
    static Item apply(Item item, List<Edit> edits) {
        return edits.isEmpty() ? item : new Item(((MapOf) apply(item.asMap(), edits)).values());
    }

    private static AttributeValue apply(AttributeValue holder, List<Edit> edits) {
        Map<Step, List<Edit>> byStep = new LinkedHashMap<>();
        for (Edit edit : edits) {
            byStep.computeIfAbsent(edit.steps().getFirst(), _ -> new ArrayList<>())
                    .add(edit.rest());
        }
        return switch (holder) {
            case MapOf(Map<String, AttributeValue> values) -> inMap(values, byStep);
            case ListOf(List<AttributeValue> values) -> inList(values, byStep);
            default -> throw noPlace();
        };
    }

    private Edit rest() {
        return new Edit(steps.subList(1, steps.size()), value);
    }

    private static MapOf inMap(Map<String, AttributeValue> values, Map<Step, List<Edit>> byStep) {
        Map<String, AttributeValue> changed = new LinkedHashMap<>(values);
        byStep.forEach(
                (step, edits) -> {
                    if (!(step instanceof Member(String name))) {
                        throw noPlace();
                    }
                    replaced(Optional.ofNullable(values.get(name)), edits)
                            .ifPresentOrElse(
                                    value -> changed.put(name, value), () -> changed.remove(name));
                });
        return new MapOf(changed);
    }

    /** A list grows by one for each index past its end; later elements move up into gaps. */
    private static ListOf inList(List<AttributeValue> values, Map<Step, List<Edit>> byStep) {
        Map<Integer, Optional<AttributeValue>> byIndex = new TreeMap<>();
        byStep.forEach(
                (step, edits) -> {
                    if (!(step instanceof Element(int index))) {
                        throw noPlace();
                    }
                    Optional<AttributeValue> there =
                            index < values.size()
                                    ? Optional.of(values.get(index))
                                    : Optional.empty();
                    byIndex.put(index, replaced(there, edits));
                });
        List<AttributeValue> changed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            byIndex.getOrDefault(i, Optional.of(values.get(i))).ifPresent(changed::add);
        }
        byIndex.forEach(
                (index, value) -> {
                    if (index >= values.size()) {
                        value.ifPresent(changed::add);
                    }
                });
        return new ListOf(changed);
    }

    private static Optional<AttributeValue> replaced(
            Optional<AttributeValue> there, List<Edit> edits) {
        // No path leads into another: an edit that ends here is the only one.
        Edit first = edits.getFirst();
        return first.steps().isEmpty()
                ? first.value()
                : Optional.of(apply(there.orElseThrow(Edit::noPlace), edits));
    }

    private static ValidationException noPlace() {
        return new ValidationException(
                "The document path provided in the update expression is invalid for update");
    }
}
