package dragoman.memory.aws;

import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A unit as an item. Items of earlier versions have no engine, and their machines no key apart. */
final class UnitItem {
    static final String KEY = "pk";
    static final String PERSON = "person";
    static final String CHANGED = "changed";
    static final String EXPIRES = "expires";
    static final String MACHINE_SUFFIX = "#M";

    private static final String COPY = "copy";
    private static final String NAME = "name";
    private static final String ENGINE = "engine";
    private static final String TERMINOLOGY = "terminology";
    private static final int MAX_BYTES = 350_000;

    private UnitItem() {}

    /** The key of a unit under one of its segment's. */
    static String key(Unit unit, String segmentKey) {
        return unit.isPersons() ? segmentKey : segmentKey + MACHINE_SUFFIX;
    }

    static Map<String, AttributeValue> key(String pk) {
        return Map.of(KEY, AttributeValue.fromS(pk));
    }

    /** Whether a unit fits into an item: DynamoDB's limit is 400 KB. */
    static boolean fits(Unit unit) {
        // No character has more than three bytes for each of its code units.
        return 3 * (unit.source().length() + unit.target().length()) <= MAX_BYTES;
    }

    /**
     * A unit's item.
     *
     * @param copy whether the same unit has another item, too
     */
    static Map<String, AttributeValue> of(Unit unit, String pk, boolean copy) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(pk));
        item.put("from", AttributeValue.fromS(unit.from()));
        item.put("to", AttributeValue.fromS(unit.to()));
        item.put("source", AttributeValue.fromS(unit.source()));
        item.put("target", AttributeValue.fromS(unit.target()));
        item.put(PERSON, AttributeValue.fromBool(unit.isPersons()));
        item.put(CHANGED, Attributes.time(unit.changed()));
        if (copy) {
            item.put(COPY, AttributeValue.fromBool(true));
        }
        switch (unit.origin()) {
            case UnitOrigin.Person person ->
                    person.name().ifPresent(name -> item.put(NAME, AttributeValue.fromS(name)));
            case UnitOrigin.Machine machine -> {
                item.put(ENGINE, AttributeValue.fromS(machine.engine()));
                machine.terminology()
                        .ifPresent(known -> item.put(TERMINOLOGY, AttributeValue.fromS(known)));
                machine.expires()
                        .ifPresent(
                                end -> item.put(EXPIRES, Attributes.number(end.getEpochSecond())));
            }
        }
        return item;
    }

    /** The unit of an item. */
    static Unit unit(Map<String, AttributeValue> item) {
        return new Unit(
                Attributes.text(item, "from"),
                Attributes.text(item, "to"),
                Attributes.text(item, "source"),
                Attributes.text(item, "target"),
                origin(item),
                Instant.parse(Attributes.text(item, CHANGED)));
    }

    /** Whether an item is a unit, and the only one or the first of its unit. */
    static boolean isUnit(Map<String, AttributeValue> item) {
        return item.containsKey("target") && !item.containsKey(COPY);
    }

    private static UnitOrigin origin(Map<String, AttributeValue> item) {
        if (Attributes.flag(item, PERSON)) {
            return new UnitOrigin.Person(text(item, NAME));
        }
        return new UnitOrigin.Machine(
                text(item, ENGINE).orElse(UnitOrigin.Machine.UNKNOWN_ENGINE),
                text(item, TERMINOLOGY),
                Optional.ofNullable(item.get(EXPIRES))
                        .map(end -> Instant.ofEpochSecond(Long.parseLong(end.n()))));
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
