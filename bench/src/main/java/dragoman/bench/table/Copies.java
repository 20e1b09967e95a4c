package dragoman.bench.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills the table with copies of what was stored: the same items (record, standing, cards) under
 * other identifiers. Storing each as the pipeline does takes some 50 ms, so that 100,000 would take
 * hours. What only storing reads (links) is not copied.
 */
final class Copies {
    private static final int HEX = 12;
    private static final int BATCH = 25;
    private static final int THREADS = 2;

    private final DynamoDbClient database;
    private final Map<String, List<Map<String, AttributeValue>>> originals = new HashMap<>();

    /** Takes what the table holds now as originals. */
    Copies(DynamoDbClient database) {
        this.database = database;
        database.scanPaginator(request -> request.tableName(MadeRecords.TABLE)).items().stream()
                .filter(item -> item.get("pk").s().startsWith("D#"))
                .forEach(
                        item ->
                                originals
                                        .computeIfAbsent(
                                                item.get("pk").s().substring(2),
                                                _ -> new ArrayList<>())
                                        .add(item));
    }

    /** Writes a copy of each original for each number from one up to another. */
    void write(int from, int to) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int n = from; n < to; n++) {
                int copy = n;
                all.add(
                        writers.submit(
                                () -> originals.forEach((id, items) -> put(id, items, copy))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void put(String id, List<Map<String, AttributeValue>> items, int n) {
        // The hex digits spread over the shards, as those of a digest do.
        long digits = Long.parseLong(id.substring(id.length() - HEX), 16);
        long other = (digits * 31 + n * 0x9E3779B97F4AL) & 0xffffffffffffL;
        String as = id.substring(0, id.length() - HEX) + "%012x".formatted(other);
        List<WriteRequest> writes =
                items.stream()
                        .map(
                                item ->
                                        WriteRequest.builder()
                                                .putRequest(
                                                        PutRequest.builder()
                                                                .item(renamed(item, id, as))
                                                                .build())
                                                .build())
                        .toList();
        for (int i = 0; i < writes.size(); i += BATCH) {
            List<WriteRequest> some = writes.subList(i, Math.min(writes.size(), i + BATCH));
            database.batchWriteItem(
                    request -> request.requestItems(Map.of(MadeRecords.TABLE, some)));
        }
    }

    private static Map<String, AttributeValue> renamed(
            Map<String, AttributeValue> item, String id, String as) {
        Map<String, AttributeValue> renamed = new HashMap<>();
        item.forEach(
                (name, value) ->
                        renamed.put(
                                name,
                                value.s() == null
                                        ? value
                                        : AttributeValue.fromS(value.s().replace(id, as))));
        return renamed;
    }
}
