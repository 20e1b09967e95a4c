package dragoman.store.aws;

import dragoman.record.DispatchRecord;
import dragoman.store.Records;
import dragoman.table.Key;
import dragoman.table.Shards;
import dragoman.table.aws.Attributes;
import dragoman.table.aws.CardItem;
import dragoman.table.aws.RecordItem;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records in the table. The record and its cards are written in one transaction, on condition that
 * there is none.
 */
public final class DynamoRecords implements Records {
    /**
     * The most bytes of an item, with a margin for attribute names and the small attributes beside
     * the record.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">item
     *     size</a>
     */
    private static final int LARGEST_RECORD = 395 * 1024;

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private final DynamoDbClient database;
    private final String table;
    private final Shards shards;
    // A day's item is written by each environment once, so that no single key is written for every
    // dispatch.
    private final Set<LocalDate> knownDays = ConcurrentHashMap.newKeySet();

    public DynamoRecords(DynamoDbClient database, String table, Shards shards) {
        this.database = database;
        this.table = table;
        this.shards = shards;
    }

    @Override
    public Outcome put(DispatchRecord stored) {
        Map<String, AttributeValue> item = RecordItem.of(stored, 1);
        if (RecordItem.json(item).getBytes(StandardCharsets.UTF_8).length > LARGEST_RECORD) {
            return Outcome.TOO_LARGE;
        }
        // Before the record: a day without records is harmless, a record without its day could not
        // be listed.
        putDay(stored.dispatch().dating().date());
        try {
            database.transactWriteItems(request -> request.transactItems(writes(stored, item)));
            return Outcome.STORED;
        } catch (TransactionCanceledException e) {
            // The record's reason stands first, as its write does.
            List<CancellationReason> reasons = e.cancellationReasons();
            if (!reasons.isEmpty() && CONDITION_FAILED.equals(reasons.getFirst().code())) {
                return Outcome.KNOWN;
            }
            throw e;
        }
    }

    private List<TransactWriteItem> writes(
            DispatchRecord stored, Map<String, AttributeValue> item) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
                TransactWriteItem.builder()
                        .put(
                                put ->
                                        put.tableName(table)
                                                .item(item)
                                                .conditionExpression("attribute_not_exists(pk)"))
                        .build());
        CardItem.all(stored, shards)
                .forEach(
                        found ->
                                writes.add(
                                        TransactWriteItem.builder()
                                                .put(put -> put.tableName(table).item(found))
                                                .build()));
        return writes;
    }

    private void putDay(LocalDate day) {
        if (!knownDays.contains(day)) {
            database.putItem(request -> request.tableName(table).item(Attributes.of(Key.day(day))));
            knownDays.add(day);
        }
    }
}
