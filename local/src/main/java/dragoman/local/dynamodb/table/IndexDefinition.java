package dragoman.local.dynamodb.table;

import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.KeyDefinition;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A secondary index.
 *
 * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
 * @param included attributes that {@code INCLUDE} names
 * @param isLocal whether it has the table's hash key, and can be read consistently
 */
public record IndexDefinition(
        String name, KeyDefinition key, String projection, List<String> included, boolean isLocal) {
    /** A copy of the lists. */
    public IndexDefinition {
        included = List.copyOf(included);
    }

    /** Whether it projects all attributes. */
    public boolean projectsAll() {
        return projection.equals("ALL");
    }

    /** What the index shows of an item. */
    public Item project(Item item, KeyDefinition primary) {
        if (projectsAll()) {
            return item;
        }
        Set<String> names = new LinkedHashSet<>(key.names());
        names.addAll(primary.names());
        names.addAll(included);
        return item.only(names);
    }

    /**
     * Checks what an item has of the index's key; an item without it is not in the index.
     *
     * @throws ValidationException when a value is not one of a key
     */
    public void check(Item item) {
        key.attributes()
                .forEach(
                        attribute ->
                                item.get(attribute.name())
                                        .filter(value -> !value.type().equals(attribute.type()))
                                        .ifPresent(
                                                value -> {
                                                    throw ValidationException.ofValue(
                                                            "Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
                                                                    .formatted(
                                                                            attribute.name(),
                                                                            attribute.type(),
                                                                            value.type(),
                                                                            name));
                                                }));
        key.checkValues(item);
    }
}
