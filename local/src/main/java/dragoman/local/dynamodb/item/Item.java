package dragoman.local.dynamodb.item;

import dragoman.local.dynamodb.item.AttributeValue.MapOf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An item of a table, or a part of one: values by the names of their attributes. */
public record Item(Map<String, AttributeValue> attributes) {
    /** An item without attributes. */
    public static final Item EMPTY = new Item(Map.of());

    /** A copy of the attributes. */
    public Item {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The value of an attribute. */
    public Optional<AttributeValue> get(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The attributes of these names. */
    public Item only(Set<String> names) {
        Map<String, AttributeValue> kept = new LinkedHashMap<>(attributes);
        kept.keySet().retainAll(names);
        return new Item(kept);
    }

    /** Bytes that the item counts for: those of its values and of their names. */
    public int size() {
        int size = 0;
        for (Map.Entry<String, AttributeValue> entry : attributes.entrySet()) {
            size += AttributeValue.utf8Length(entry.getKey()) + entry.getValue().size();
        }
        return size;
    }

    /** The item as a value. */
    public MapOf asMap() {
        return new MapOf(attributes);
    }
}
