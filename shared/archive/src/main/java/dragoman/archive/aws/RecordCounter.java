package dragoman.archive.aws;

import dragoman.card.Shards;
import dragoman.count.CountKeys;
import dragoman.count.aws.DailyCounts;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Counts dispatches by day, agency, country and topic, each exactly once. A links item has what its
 * dispatch should count for, which is written together with the cards, and what it was counted for;
 * the difference is added to the counters together with the note that it was. Counters are many for
 * each day, and whoever meets another writer at one goes to another, so that none is waited for.
 */
final class RecordCounter {
    private final DynamoDbClient database;
    private final String table;
    private final RecordReader reader;
    private final Shards shards;
    private volatile int shard;

    RecordCounter(DynamoDbClient database, String table, RecordReader reader, Shards shards) {
        this.database = database;
        this.table = table;
        this.reader = reader;
        this.shards = shards;
        move();
    }

    /** Goes to any of the counters. */
    private void move() {
        shard = ThreadLocalRandom.current().nextInt(shards.counters());
    }

    /** Counts a dispatch for what it should count for, unless that was done. */
    void count(LinksItem known) {
        if (known.count().isDone() || write(known)) {
            return;
        }
        Transactions.untilDone(
                known.id(),
                () -> {
                    move();
                    LinksItem now =
                            reader.items(List.of(known.id())).getOrDefault(known.id(), known);
                    return now.count().isDone() || write(now);
                });
    }

    private boolean write(LinksItem item) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(note(item));
        Map<String, Map<String, Integer>> days = new LinkedHashMap<>();
        item.count().done().ifPresent(keys -> add(days, keys, -1));
        item.count().due().ifPresent(keys -> add(days, keys, 1));
        days.forEach(
                (day, steps) -> {
                    steps.values().removeIf(step -> step == 0);
                    if (!steps.isEmpty()) {
                        writes.add(add(day, steps));
                    }
                });
        return Transactions.write(database, writes);
    }

    private static void add(Map<String, Map<String, Integer>> days, CountKeys keys, int step) {
        Map<String, Integer> steps =
                days.computeIfAbsent(keys.day().toString(), _ -> new LinkedHashMap<>());
        steps.merge(DailyCounts.ALL, step, Integer::sum);
        keys.facets().forEach(facet -> steps.merge(facet, step, Integer::sum));
    }

    private TransactWriteItem add(String day, Map<String, Integer> steps) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        List<String> additions = new ArrayList<>();
        steps.forEach(
                (name, step) -> {
                    String n = Integer.toString(names.size());
                    names.put("#n" + n, name);
                    values.put(":n" + n, Attributes.number(step));
                    additions.add("#n" + n + " :n" + n);
                });
        Key key = Key.counts(LocalDate.parse(day), shard);
        return TransactWriteItem.builder()
                .update(
                        update ->
                                update.tableName(table)
                                        .key(Attributes.of(key))
                                        .updateExpression("ADD " + String.join(", ", additions))
                                        .expressionAttributeNames(names)
                                        .expressionAttributeValues(values))
                .build();
    }

    /** That the dispatch was counted for what it should, if neither has changed meanwhile. */
    private TransactWriteItem note(LinksItem item) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        String unchanged =
                unchanged(LinksItem.DUE, item.count().due(), values)
                        + " AND "
                        + unchanged(LinksItem.COUNTED, item.count().done(), values);
        String change =
                item.count().due().isPresent()
                        ? "SET counted = :due"
                        : "REMOVE " + LinksItem.COUNTED;
        return TransactWriteItem.builder()
                .update(
                        update ->
                                update.tableName(table)
                                        .key(Attributes.of(Key.links(item.id())))
                                        .updateExpression(change)
                                        .conditionExpression(unchanged)
                                        .expressionAttributeValues(values))
                .build();
    }

    private static String unchanged(
            String name, Optional<CountKeys> keys, Map<String, AttributeValue> values) {
        if (keys.isEmpty()) {
            return "attribute_not_exists(" + name + ")";
        }
        values.put(":" + name, LinksItem.entry(keys.get()));
        return name + " = :" + name;
    }
}
