package dragoman.table.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes many items in few requests. DynamoDB may leave some for another request. */
public final class Batches {
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
    private static final int MAX_KEYS_PER_READ = 100;
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html
    private static final int MAX_ITEMS_PER_WRITE = 25;
    private static final int MAX_ROUNDS = 20;

    private Batches() {}

    /** Items by their keys, in no order; those that are not there are left out. */
    public static List<Map<String, AttributeValue>> get(
            DynamoDbClient database, String table, List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MAX_KEYS_PER_READ) {
            List<Map<String, AttributeValue>> part =
                    keys.subList(from, Math.min(keys.size(), from + MAX_KEYS_PER_READ));
            Map<String, KeysAndAttributes> left =
                    Map.of(
                            table,
                            KeysAndAttributes.builder().keys(part).consistentRead(true).build());
            for (int round = 0; !left.isEmpty(); round++) {
                Map<String, KeysAndAttributes> wanted = left;
                var answer = database.batchGetItem(request -> request.requestItems(wanted));
                items.addAll(answer.responses().getOrDefault(table, List.of()));
                left = answer.unprocessedKeys();
                giveUpAfter(round);
            }
        }
        return items;
    }

    /** Puts items, each independently of the others. */
    public static void put(
            DynamoDbClient database, String table, List<Map<String, AttributeValue>> items) {
        for (int from = 0; from < items.size(); from += MAX_ITEMS_PER_WRITE) {
            List<WriteRequest> part =
                    items.subList(from, Math.min(items.size(), from + MAX_ITEMS_PER_WRITE)).stream()
                            .map(
                                    item ->
                                            WriteRequest.builder()
                                                    .putRequest(put -> put.item(item))
                                                    .build())
                            .toList();
            Map<String, List<WriteRequest>> left = Map.of(table, part);
            for (int round = 0; !left.isEmpty(); round++) {
                Map<String, List<WriteRequest>> wanted = left;
                left =
                        database.batchWriteItem(request -> request.requestItems(wanted))
                                .unprocessedItems();
                giveUpAfter(round);
            }
        }
    }

    private static void giveUpAfter(int round) {
        if (round == MAX_ROUNDS) {
            // The message goes back to its queue, which waits as nothing here may.
            throw new IllegalStateException("the table takes no more requests for now");
        }
    }
}
