package dragoman.local.dynamodb.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which attributes make the key of a table or of an index. */
public record KeyDefinition(KeyAttribute hash, Optional<KeyAttribute> range) {
    private static final int MAX_HASH = 2048;
    private static final int MAX_RANGE = 1024;

    /** The attributes, the hash key first. */
    public List<KeyAttribute> attributes() {
        return range.map(it -> List.of(hash, it)).orElseGet(() -> List.of(hash));
    }

    /** Their names. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        attributes().forEach(attribute -> names.add(attribute.name()));
        return names;
    }

    /** Whether an item has them all. */
    public boolean isIn(Item item) {
        return item.attributes().keySet().containsAll(names());
    }

    /** The key of an item that has it, as bytes whose order is that of the keys. */
    public byte[] bytes(Item item) {
        byte[] first = KeyBytes.of(item.get(hash.name()).orElseThrow());
        return range.map(
                        attribute ->
                                KeyBytes.join(
                                        first,
                                        KeyBytes.of(item.get(attribute.name()).orElseThrow())))
                .orElse(first);
    }

    /**
     * The key that a request names.
     *
     * @throws ValidationException when it is not a key of this kind
     */
    public byte[] ofRequest(Item key) {
        if (!key.attributes().keySet().equals(names()) || !hasTypes(key)) {
            throw new ValidationException("The provided key element does not match the schema");
        }
        checkValues(key);
        return bytes(key);
    }

    /**
     * The key of a whole item.
     *
     * @throws ValidationException when it has none
     */
    public byte[] ofItem(Item item) {
        for (KeyAttribute attribute : attributes()) {
            AttributeValue value =
                    item.get(attribute.name())
                            .orElseThrow(
                                    () ->
                                            ValidationException.ofValue(
                                                    "Missing the key "
                                                            + attribute.name()
                                                            + " in the item"));
            if (!value.type().equals(attribute.type())) {
                throw ValidationException.ofValue(
                        "Type mismatch for key %s expected: %s actual: %s"
                                .formatted(attribute.name(), attribute.type(), value.type()));
            }
        }
        checkValues(item);
        return bytes(item);
    }

    /** Whether those attributes that an item has are of the key's types. */
    public boolean hasTypes(Item item) {
        return attributes().stream()
                .allMatch(
                        attribute ->
                                item.get(attribute.name())
                                        .filter(value -> !value.type().equals(attribute.type()))
                                        .isEmpty());
    }

    /**
     * Checks the values of an item that has them.
     *
     * @throws ValidationException when one is empty or too long
     */
    public void checkValues(Item item) {
        for (KeyAttribute attribute : attributes()) {
            if (size(item, attribute) == 0) {
                throw new ValidationException(
                        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty %s value. Key: %s"
                                .formatted(
                                        attribute.type().equals("B") ? "binary" : "string",
                                        attribute.name()));
            }
        }
        if (size(item, hash) > MAX_HASH) {
            throw ValidationException.ofValue(
                    "Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (range.filter(attribute -> size(item, attribute) > MAX_RANGE).isPresent()) {
            throw ValidationException.ofValue(
                    "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
    }

    private static int size(Item item, KeyAttribute attribute) {
        return item.get(attribute.name()).map(AttributeValue::size).orElse(1);
    }
}
