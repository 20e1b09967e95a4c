package dragoman.archive.aws;

import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Writes items together, on condition that what they follow from has not changed meanwhile. Whoever
 * is refused reads and decides again.
 */
final class Transactions {
    /**
     * The most items of a transaction.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">transactions</a>
     */
    static final int MAX_ITEMS = 100;

    private static final Set<String> MEANWHILE =
            Set.of("ConditionalCheckFailed", "TransactionConflict");
    private static final int TRIES = 30;

    private Transactions() {}

    /** Writes all of it and returns true, or nothing, when something has changed meanwhile. */
    static boolean write(DynamoDbClient database, List<TransactWriteItem> writes) {
        try {
            database.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .anyMatch(MEANWHILE::contains)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Repeats an attempt until it succeeds. Each failure means that somebody else has made progress
     * with the same dispatches, so it ends.
     */
    static void untilDone(String what, BooleanSupplier attempt) {
        untilPresent(what, () -> attempt.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Repeats an attempt until it has a result. */
    static <T> T untilPresent(String what, Supplier<Optional<T>> attempt) {
        for (int i = 0; i < TRIES; i++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException(
                what + " was changed by others " + TRIES + " times; it is tried again later");
    }

    static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
    }

    static TransactWriteItem putNew(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(
                        (Put.Builder put) ->
                                put.tableName(table)
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(key))
                .build();
    }

    /**
     * An update of a dispatch's links item, which increments its revision.
     *
     * @param revision the revision that it was decided by
     * @param set what to set or remove, after {@code SET revision = :next}
     */
    static TransactWriteItem update(
            String table,
            String id,
            long revision,
            String set,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new LinkedHashMap<>(values);
        all.put(":revision", Attributes.number(revision));
        all.put(":next", Attributes.number(revision + 1));
        return TransactWriteItem.builder()
                .update(
                        update -> {
                            update.tableName(table)
                                    .key(Attributes.of(Key.links(id)))
                                    .updateExpression("SET revision = :next" + set)
                                    .conditionExpression("revision = :revision")
                                    .expressionAttributeValues(all);
                            if (!names.isEmpty()) {
                                update.expressionAttributeNames(names);
                            }
                        })
                .build();
    }

    /** A check that nobody has changed a links item. */
    static TransactWriteItem check(String table, LinksItem item) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        check ->
                                check.tableName(table)
                                        .key(Attributes.of(Key.links(item.id())))
                                        .conditionExpression("revision = :revision")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":revision",
                                                        Attributes.number(item.revision()))))
                .build();
    }
}
