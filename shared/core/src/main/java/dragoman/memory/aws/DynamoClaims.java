package dragoman.memory.aws;

import dragoman.memory.Claims;
import dragoman.memory.Memory;
import dragoman.memory.UnitKeys;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims in the table of the translation memory, each an item that expires. */
public final class DynamoClaims implements Claims {
    private static final String SUFFIX = "#C";
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
    private static final int MAX_ITEMS = 100;
    private static final Set<String> TAKEN =
            Set.of("ConditionalCheckFailed", "TransactionConflict");
    // An item that has ended is only in the way of nobody's reading; the table removes it.
    private static final Duration KEPT = Duration.ofHours(1);

    private final DynamoDbClient client;
    private final String table;
    private final Memory memory;
    private final InstantSource clock;

    /** Claims of what a memory in the same table does not know. */
    public DynamoClaims(DynamoDbClient client, String table, Memory memory, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Set<String> claim(
            Collection<String> segments, String from, String to, String owner, Duration lease) {
        Instant now = clock.instant();
        Map<String, String> byKey = byKey(segments, from, to);
        Set<String> claimed = new LinkedHashSet<>();
        writeEach(byKey.keySet(), key -> claim(key, owner, now, now.plus(lease)))
                .forEach(key -> claimed.add(byKey.get(key)));
        // Whoever had a claim before may have kept the translation since the caller looked.
        Set<String> known = memory.find(claimed, from, to).keySet();
        if (!known.isEmpty()) {
            release(known, from, to, owner);
            claimed.removeAll(known);
        }
        return claimed;
    }

    @Override
    public void release(Collection<String> segments, String from, String to, String owner) {
        writeEach(byKey(segments, from, to).keySet(), key -> release(key, owner));
    }

    private static Map<String, String> byKey(Collection<String> segments, String from, String to) {
        Map<String, String> byKey = new LinkedHashMap<>();
        segments.forEach(
                segment ->
                        byKey.putIfAbsent(
                                UnitKeys.of(segment, from, to).exact() + SUFFIX, segment));
        return byKey;
    }

    private TransactWriteItem claim(String key, String owner, Instant now, Instant end) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(UnitItem.key(key));
        item.put("claimant", AttributeValue.fromS(owner));
        item.put("leased", Attributes.number(end.toEpochMilli()));
        item.put(UnitItem.EXPIRES, Attributes.number(end.plus(KEPT).getEpochSecond()));
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(item)
                                        .conditionExpression(
                                                "attribute_not_exists(pk) OR leased <= :now"
                                                        + " OR claimant = :owner")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":now",
                                                        Attributes.number(now.toEpochMilli()),
                                                        ":owner",
                                                        AttributeValue.fromS(owner))))
                .build();
    }

    private TransactWriteItem release(String key, String owner) {
        return TransactWriteItem.builder()
                .delete(
                        delete ->
                                delete.tableName(table)
                                        .key(UnitItem.key(key))
                                        .conditionExpression("claimant = :owner")
                                        .expressionAttributeValues(
                                                Map.of(":owner", AttributeValue.fromS(owner))))
                .build();
    }

    private interface Write {
        TransactWriteItem of(String key);
    }

    /**
     * Writes each key whose condition holds, many in one request.
     *
     * @return those that were written
     */
    private Set<String> writeEach(Collection<String> keys, Write write) {
        Set<String> written = new LinkedHashSet<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += MAX_ITEMS) {
            List<String> left = all.subList(from, Math.min(all.size(), from + MAX_ITEMS));
            while (!left.isEmpty()) {
                List<String> refused = refused(left, write);
                List<String> rest = new ArrayList<>(left);
                rest.removeAll(refused);
                if (refused.isEmpty()) {
                    written.addAll(left);
                    break;
                }
                left = rest;
            }
        }
        return written;
    }

    /**
     * Writes all of it and returns nothing, or writes nothing and returns what stood against it.
     */
    private List<String> refused(List<String> keys, Write write) {
        try {
            client.transactWriteItems(
                    request -> request.transactItems(keys.stream().map(write::of).toList()));
            return List.of();
        } catch (TransactionCanceledException e) {
            List<String> refused = new ArrayList<>();
            List<CancellationReason> reasons = e.cancellationReasons();
            for (int i = 0; i < reasons.size(); i++) {
                // What somebody else is claiming at this moment is taken, too.
                if (TAKEN.contains(reasons.get(i).code())) {
                    refused.add(keys.get(i));
                }
            }
            if (refused.isEmpty()) {
                throw e;
            }
            return refused;
        }
    }
}
