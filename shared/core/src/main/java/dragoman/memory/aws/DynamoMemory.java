package dragoman.memory.aws;

import dragoman.memory.EarlierKey;
import dragoman.memory.Match;
import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.memory.UnitKeys;
import dragoman.memory.UnitSelection;
import dragoman.table.aws.Attributes;
import dragoman.table.aws.Batches;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A translation memory in a table of which {@code pk} is a unit's key. A person's unit and a
 * machine's of the same segment are separate items. A unit whose segment has values is kept twice:
 * for that segment itself, and for those that differ in their values.
 */
public final class DynamoMemory implements Memory {
    private final DynamoDbClient client;
    private final String table;
    private final UnitSelection selection;

    /** A memory whose machines' units count whatever terminology they were made under. */
    public DynamoMemory(DynamoDbClient client, String table) {
        this(client, table, new UnitSelection(Optional.empty(), InstantSource.system()));
    }

    /** A memory that chooses among units. */
    public DynamoMemory(DynamoDbClient client, String table, UnitSelection selection) {
        this.client = client;
        this.table = table;
        this.selection = selection;
    }

    @Override
    public Map<String, Match> find(Collection<String> segments, String from, String to) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        for (String segment : new LinkedHashSet<>(segments)) {
            Set<String> own = keys(segment, from, to);
            keys.put(segment, own);
            all.addAll(own);
        }
        Map<String, Unit> units = read(all);
        Map<String, Match> found = new LinkedHashMap<>();
        keys.forEach(
                (segment, own) ->
                        selection
                                .best(
                                        segment,
                                        own.stream()
                                                .filter(units::containsKey)
                                                .map(units::get)
                                                .toList())
                                .ifPresent(match -> found.put(segment, match)));
        return found;
    }

    private static Set<String> keys(String segment, String from, String to) {
        UnitKeys keys = UnitKeys.of(segment, from, to);
        Set<String> all = new LinkedHashSet<>();
        for (String key : List.of(keys.exact(), keys.template())) {
            all.add(key);
            all.add(key + UnitItem.MACHINE_SUFFIX);
        }
        all.add(EarlierKey.of(segment, from, to));
        return all;
    }

    private Map<String, Unit> read(Collection<String> keys) {
        Map<String, Unit> units = new HashMap<>();
        Batches.get(client, table, keys.stream().map(UnitItem::key).toList())
                .forEach(
                        item ->
                                units.put(
                                        Attributes.text(item, UnitItem.KEY), UnitItem.unit(item)));
        return units;
    }

    /**
     * {@inheritDoc}
     *
     * <p>People's are written one by one, on condition that nothing later is there. Of machines',
     * which are many, those that are later than what is there are written together. A unit of more
     * than some 100,000 characters is not kept.
     */
    @Override
    public void keep(Collection<Unit> units) {
        Map<String, Unit> machines = new LinkedHashMap<>();
        for (Unit unit : units) {
            if (UnitItem.fits(unit)) {
                UnitKeys keys = unit.keys();
                for (String key : new LinkedHashSet<>(List.of(keys.exact(), keys.template()))) {
                    if (unit.isPersons()) {
                        keepPersons(unit, key, !key.equals(keys.exact()));
                    } else {
                        machines.merge(
                                UnitItem.key(unit, key), unit, (a, b) -> b.outranks(a) ? b : a);
                    }
                }
            }
        }
        keepMachines(machines);
    }

    private void keepPersons(Unit unit, String key, boolean copy) {
        try {
            client.putItem(
                    request ->
                            request.tableName(table)
                                    .item(UnitItem.of(unit, key, copy))
                                    // As Unit.outranks has it.
                                    .conditionExpression(
                                            "attribute_not_exists(pk) OR person = :no"
                                                    + " OR changed <= :changed")
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":no",
                                                    AttributeValue.fromBool(false),
                                                    ":changed",
                                                    Attributes.time(unit.changed()))));
        } catch (ConditionalCheckFailedException e) {
            // A later one of a person is kept already: nothing is to be done.
        }
    }

    private void keepMachines(Map<String, Unit> byKey) {
        Map<String, Unit> present = read(byKey.keySet());
        Batches.put(
                client,
                table,
                byKey.entrySet().stream()
                        .filter(
                                entry ->
                                        !present.containsKey(entry.getKey())
                                                || entry.getValue()
                                                        .outranks(present.get(entry.getKey())))
                        .map(DynamoMemory::machinesItem)
                        .toList());
    }

    private static Map<String, AttributeValue> machinesItem(Map.Entry<String, Unit> entry) {
        Unit unit = entry.getValue();
        boolean first = entry.getKey().equals(UnitItem.key(unit, unit.keys().exact()));
        return UnitItem.of(unit, entry.getKey(), !first);
    }

    /** All units, each once, in no order; read as they are taken. */
    public Stream<Unit> units() {
        return client.scanPaginator(request -> request.tableName(table)).items().stream()
                .filter(UnitItem::isUnit)
                .map(UnitItem::unit);
    }
}
