package dragoman.local.dynamodb;

import dragoman.local.durable.DurableState;
import dragoman.local.dynamodb.expression.Placeholders;
import dragoman.local.dynamodb.expression.Projection;
import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;
import dragoman.local.dynamodb.item.ValidationException;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.dynamodb.table.ItemChange;
import dragoman.local.dynamodb.table.ItemTable;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads or writes several items, each for itself. */
final class BatchActions {
    private static final String ITEMS = "RequestItems";
    private static final int MAX_WRITES = 25;
    private static final int MAX_READS = 100;
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final DurableState<Database> state;
    private final InstantSource clock;

    BatchActions(DurableState<Database> state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    Map<String, Object> write(Request request) {
        List<ItemWrite> writes = new ArrayList<>();
        for (var entry : request.members(ITEMS)) {
            for (JsonNode one : entry.getValue()) {
                writes.add(write(entry.getKey(), new Request(one)));
            }
        }
        if (writes.isEmpty()) {
            throw empty();
        }
        if (writes.size() > MAX_WRITES) {
            throw new ValidationException("Too many items requested for the BatchWriteItem call");
        }
        Capacity capacity = Capacity.ofWrites();
        Map<String, Object> answer = new LinkedHashMap<>();
        state.change(
                () -> {
                    List<ItemChange> changes = new ArrayList<>();
                    Set<List<Object>> keys = new HashSet<>();
                    for (ItemWrite write : writes) {
                        ItemTable table = write.table(state.store());
                        if (!keys.add(List.of(write.tableName(), Bytes.of(write.key(table))))) {
                            throw duplicates();
                        }
                        changes.add(write.prepare(table));
                    }
                    for (int i = 0; i < changes.size(); i++) {
                        ItemTable table = writes.get(i).table(state.store());
                        capacity.write(table, changes.get(i));
                        table.apply(changes.get(i), clock.instant());
                    }
                    return true;
                });
        answer.put("UnprocessedItems", Map.of());
        capacity.answerAll(answer, request);
        return answer;
    }

    private static ItemWrite write(String table, Request one) {
        if (one.has("PutRequest") == one.has("DeleteRequest")) {
            throw new ValidationException(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly"
                            + " one of the supported datatypes");
        }
        return one.has("PutRequest")
                ? ItemWrite.put(table, one.part("PutRequest").item("Item"))
                : ItemWrite.delete(table, one.part("DeleteRequest").item("Key"));
    }

    private static ValidationException empty() {
        return new ValidationException(
                "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy"
                        + " constraint: Member must have length greater than or equal to 1");
    }

    private static ValidationException duplicates() {
        return new ValidationException("Provided list of item keys contains duplicates");
    }

    /** What is wanted of one table. */
    private record Wanted(
            String table, List<Item> keys, Optional<Projection> projection, boolean isConsistent) {
        static Wanted read(String table, Request request) {
            Placeholders placeholders = request.withoutLegacy().placeholders();
            Optional<Projection> projection =
                    request.optionalText("ProjectionExpression")
                            .map(text -> Projection.parse(text, placeholders));
            ItemWrite.refuseUnused(request, placeholders, projection.isPresent());
            return new Wanted(
                    table,
                    request.parts("Keys").stream().map(key -> ItemJson.read(key.json())).toList(),
                    projection,
                    request.flag("ConsistentRead", false));
        }
    }

    Map<String, Object> read(Request request) {
        List<Wanted> wanted =
                request.members(ITEMS).stream()
                        .map(entry -> Wanted.read(entry.getKey(), new Request(entry.getValue())))
                        .toList();
        int keys = wanted.stream().mapToInt(it -> it.keys().size()).sum();
        if (keys == 0) {
            throw empty();
        }
        if (keys > MAX_READS) {
            throw new ValidationException("Too many items requested for the BatchGetItem call");
        }
        return state.read(() -> read(wanted, request));
    }

    private Map<String, Object> read(List<Wanted> wanted, Request request) {
        Capacity capacity = Capacity.ofReads();
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> unprocessed = new LinkedHashMap<>();
        int bytes = 0;
        for (Wanted of : wanted) {
            ItemTable table = state.store().find(of.table()).orElseThrow(DynamoException::noTable);
            List<Map<String, Object>> items = new ArrayList<>();
            List<Map<String, Object>> left = new ArrayList<>();
            Set<Bytes> keys = new HashSet<>();
            for (Item key : of.keys()) {
                byte[] at = table.definition().key().ofRequest(key);
                if (!keys.add(Bytes.of(at))) {
                    throw duplicates();
                }
                if (bytes >= MAX_BYTES) {
                    left.add(ItemJson.tree(key));
                    continue;
                }
                Optional<Item> found = table.get(at);
                int size = found.map(Item::size).orElse(0);
                bytes += size;
                capacity.read(of.table(), Optional.empty(), size, of.isConsistent());
                found.map(item -> of.projection().map(it -> it.apply(item)).orElse(item))
                        .ifPresent(item -> items.add(ItemJson.tree(item)));
            }
            responses.put(of.table(), items);
            if (!left.isEmpty()) {
                unprocessed.put(of.table(), Map.of("Keys", left));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Responses", responses);
        answer.put("UnprocessedKeys", unprocessed);
        capacity.answerAll(answer, request);
        return answer;
    }
}
