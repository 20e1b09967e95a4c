package dragoman.local.dynamodb;

import dragoman.local.durable.DurableState;
import dragoman.local.dynamodb.ItemWrite.Kind;
import dragoman.local.dynamodb.expression.Placeholders;
import dragoman.local.dynamodb.expression.Projection;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.dynamodb.table.ItemChange;
import dragoman.local.dynamodb.table.ItemTable;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes single items. */
final class ItemActions {
    private static final List<String> OLD_ONLY = List.of("NONE", "ALL_OLD");
    private static final List<String> ALL_KINDS =
            List.of("NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW");

    private final DurableState<Database> state;
    private final InstantSource clock;

    ItemActions(DurableState<Database> state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    Map<String, Object> get(Request request) {
        Placeholders placeholders = request.withoutLegacy().placeholders();
        Optional<Projection> projection =
                request.optionalText("ProjectionExpression")
                        .map(text -> Projection.parse(text, placeholders));
        ItemWrite.refuseUnused(request, placeholders, projection.isPresent());
        Item key = request.item("Key");
        Optional<Item> found =
                state.read(
                        () -> {
                            ItemTable table = table(request);
                            return table.get(table.definition().key().ofRequest(key));
                        });
        Map<String, Object> answer = new LinkedHashMap<>();
        found.map(item -> projection.map(it -> it.apply(item)).orElse(item))
                .ifPresent(item -> answer.put("Item", ItemJson.tree(item)));
        Capacity capacity = Capacity.ofReads();
        capacity.read(
                request.table(),
                Optional.empty(),
                found.map(Item::size).orElse(0),
                request.flag("ConsistentRead", false));
        capacity.answer(answer, request, request.table());
        return answer;
    }

    private ItemTable table(Request request) {
        return state.store().find(request.table()).orElseThrow(DynamoException::noTable);
    }

    Map<String, Object> put(Request request) {
        return write(ItemWrite.read(Kind.PUT, request), request, OLD_ONLY);
    }

    Map<String, Object> update(Request request) {
        return write(ItemWrite.read(Kind.UPDATE, request), request, ALL_KINDS);
    }

    Map<String, Object> delete(Request request) {
        return write(ItemWrite.read(Kind.DELETE, request), request, OLD_ONLY);
    }

    private Map<String, Object> write(ItemWrite write, Request request, List<String> kinds) {
        String shown = request.choice("ReturnValues", kinds);
        Capacity capacity = Capacity.ofWrites();
        ItemChange change =
                state.change(
                        () -> {
                            ItemTable table = write.table(state.store());
                            ItemChange prepared = write.prepare(table);
                            capacity.write(table, prepared);
                            table.apply(prepared, clock.instant());
                            return prepared;
                        });
        Map<String, Object> answer = new LinkedHashMap<>();
        shown(shown, write, change)
                .ifPresent(item -> answer.put("Attributes", ItemJson.tree(item)));
        capacity.answer(answer, request, write.tableName());
        return answer;
    }

    private static Optional<Item> shown(String kind, ItemWrite write, ItemChange change) {
        return switch (kind) {
            case "ALL_OLD" -> change.before();
            case "ALL_NEW" -> change.after();
            case "UPDATED_OLD" -> touched(write, change.before());
            case "UPDATED_NEW" -> touched(write, change.after());
            default -> Optional.empty();
        };
    }

    private static Optional<Item> touched(ItemWrite write, Optional<Item> item) {
        return item.flatMap(it -> write.update().map(update -> update.touched(it)))
                .filter(it -> !it.attributes().isEmpty());
    }
}
