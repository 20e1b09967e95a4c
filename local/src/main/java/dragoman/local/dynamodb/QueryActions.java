package dragoman.local.dynamodb;

import dragoman.local.durable.DurableState;
import dragoman.local.dynamodb.expression.Condition;
import dragoman.local.dynamodb.expression.ConditionParser;
import dragoman.local.dynamodb.expression.KeyCondition;
import dragoman.local.dynamodb.expression.Placeholders;
import dragoman.local.dynamodb.expression.Projection;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;
import dragoman.local.dynamodb.item.KeyBytes;
import dragoman.local.dynamodb.item.KeyDefinition;
import dragoman.local.dynamodb.item.ValidationException;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.dynamodb.table.IndexDefinition;
import dragoman.local.dynamodb.table.ItemTable;
import dragoman.local.dynamodb.table.ItemTable.Entry;
import dragoman.local.dynamodb.table.ItemTable.Range;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads many items of a table or an index, a page at a time. */
final class QueryActions {
    private static final int MAX_PAGE = 1024 * 1024;

    private final DurableState<Database> state;

    QueryActions(DurableState<Database> state) {
        this.state = state;
    }

    /** One of several parts that a table is scanned in at the same time. */
    private record Segment(int number, int total) {
        static Segment read(Request request) {
            Segment segment =
                    new Segment(request.integer("Segment", 0), request.integer("TotalSegments", 1));
            if (request.has("Segment") != request.has("TotalSegments")
                    || segment.number < 0
                    || segment.number >= segment.total) {
                throw new ValidationException(
                        "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: %d is not less than TotalSegments: %d"
                                .formatted(segment.number, segment.total));
            }
            return segment;
        }

        boolean contains(Entry entry) {
            return total == 1 || Math.floorMod(entry.position().hashCode(), total) == number;
        }
    }

    /** Where is read, and what is wanted. */
    private record Reading(
            ItemTable table,
            Optional<IndexDefinition> index,
            Range range,
            boolean backward,
            Segment segment,
            Optional<Condition> filter,
            Optional<Projection> projection) {
        KeyDefinition primary() {
            return table.definition().key();
        }

        /** What a page that ends with an item leads on from. */
        Item lastKey(Item item) {
            Set<String> names = new HashSet<>(primary().names());
            index.ifPresent(it -> names.addAll(it.key().names()));
            return item.only(names);
        }
    }

    Map<String, Object> query(Request request) {
        return read(
                request,
                (table, index, placeholders) -> {
                    KeyDefinition key =
                            index.map(IndexDefinition::key).orElse(table.definition().key());
                    KeyCondition wanted =
                            KeyCondition.parse(
                                    request.optionalText("KeyConditionExpression")
                                            .orElseThrow(
                                                    () ->
                                                            new ValidationException(
                                                                    "Either the KeyConditions or"
                                                                        + " KeyConditionExpression"
                                                                        + " parameter must be"
                                                                        + " specified in the"
                                                                        + " request.")),
                                    placeholders,
                                    key);
                    byte[] hash = KeyBytes.of(wanted.hash());
                    KeyCondition.Range range = wanted.range().orElseGet(KeyCondition::all);
                    return Range.of(range.from().following(hash), range.to().following(hash));
                });
    }

    Map<String, Object> scan(Request request) {
        return read(request, (_, _, _) -> Range.ALL);
    }

    /** Says which part of the order is read. */
    private interface Part {
        Range of(ItemTable table, Optional<IndexDefinition> index, Placeholders placeholders);
    }

    private Map<String, Object> read(Request request, Part part) {
        Placeholders placeholders = request.withoutLegacy().placeholders();
        String select = select(request);
        return state.read(
                () -> {
                    ItemTable table =
                            state.store()
                                    .find(request.table())
                                    .orElseThrow(DynamoException::noTable);
                    Optional<IndexDefinition> index =
                            request.optionalText("IndexName").map(name -> index(table, name));
                    refuseConsistent(request, index);
                    Range range = part.of(table, index, placeholders);
                    Reading reading =
                            new Reading(
                                    table,
                                    index,
                                    range,
                                    !request.flag("ScanIndexForward", true),
                                    Segment.read(request),
                                    request.optionalText("FilterExpression")
                                            .map(
                                                    text ->
                                                            ConditionParser.parse(
                                                                    "FilterExpression",
                                                                    text,
                                                                    placeholders)),
                                    request.optionalText("ProjectionExpression")
                                            .map(text -> Projection.parse(text, placeholders)));
                    placeholders.refuseUnused();
                    return page(reading, request, select);
                });
    }

    private static String select(Request request) {
        String select =
                request.choice(
                        "Select",
                        List.of(
                                request.has("ProjectionExpression")
                                        ? "SPECIFIC_ATTRIBUTES"
                                        : "ALL_ATTRIBUTES",
                                "ALL_ATTRIBUTES",
                                "ALL_PROJECTED_ATTRIBUTES",
                                "SPECIFIC_ATTRIBUTES",
                                "COUNT"));
        if (request.has("ProjectionExpression") && !select.equals("SPECIFIC_ATTRIBUTES")) {
            throw new ValidationException(
                    "Cannot specify the ProjectionExpression when choosing to get " + select);
        }
        if (select.equals("SPECIFIC_ATTRIBUTES") && !request.has("ProjectionExpression")) {
            throw new ValidationException(
                    "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                            + " SPECIFIC_ATTRIBUTES");
        }
        return select;
    }

    private static IndexDefinition index(ItemTable table, String name) {
        return table.definition()
                .index(name)
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        "The table does not have the specified index: " + name));
    }

    private static void refuseConsistent(Request request, Optional<IndexDefinition> index) {
        if (index.filter(it -> !it.isLocal()).isPresent()
                && request.flag("ConsistentRead", false)) {
            throw new ValidationException(
                    "Consistent reads are not supported on global secondary indexes");
        }
    }

    private static Map<String, Object> page(Reading reading, Request request, String select) {
        Range range =
                request.optionalItem("ExclusiveStartKey")
                        .map(
                                key ->
                                        reading.range()
                                                .after(position(reading, key), reading.backward()))
                        .orElse(reading.range());
        Iterator<Entry> entries =
                reading.table()
                        .entries(
                                reading.index().map(IndexDefinition::name),
                                range,
                                reading.backward());
        int limit = request.limit("Limit").orElse(Integer.MAX_VALUE);
        List<Map<String, Object>> items = new ArrayList<>();
        Optional<Item> last = Optional.empty();
        int bytes = 0;
        int scanned = 0;
        int count = 0;
        while (scanned < limit && bytes < MAX_PAGE && entries.hasNext()) {
            Entry entry = entries.next();
            if (!reading.segment().contains(entry)) {
                continue;
            }
            Item item = projected(reading, entry.item());
            scanned++;
            bytes += item.size();
            last = Optional.of(item);
            if (reading.filter().map(filter -> filter.test(item)).orElse(true)) {
                count++;
                if (!select.equals("COUNT")) {
                    items.add(
                            ItemJson.tree(
                                    reading.projection().map(it -> it.apply(item)).orElse(item)));
                }
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!select.equals("COUNT")) {
            answer.put("Items", items);
        }
        answer.put("Count", count);
        answer.put("ScannedCount", scanned);
        // As in DynamoDB, a page that is full leads on even if nothing follows.
        if (scanned == limit || bytes >= MAX_PAGE) {
            last.ifPresent(
                    item -> answer.put("LastEvaluatedKey", ItemJson.tree(reading.lastKey(item))));
        }
        Capacity capacity = Capacity.ofReads();
        capacity.read(
                request.table(), reading.index(), bytes, request.flag("ConsistentRead", false));
        capacity.answer(answer, request, request.table());
        return answer;
    }

    private static Item projected(Reading reading, Item item) {
        return reading.index().map(index -> index.project(item, reading.primary())).orElse(item);
    }

    private static byte[] position(Reading reading, Item key) {
        boolean isKey =
                key.equals(reading.lastKey(key))
                        && reading.primary().isIn(key)
                        && reading.primary().hasTypes(key)
                        && reading.index()
                                .map(index -> index.key().isIn(key) && index.key().hasTypes(key))
                                .orElse(true);
        if (!isKey) {
            throw new ValidationException("The provided starting key is invalid");
        }
        byte[] primary = reading.primary().bytes(key);
        byte[] position =
                reading.index()
                        .map(index -> KeyBytes.join(index.key().bytes(key), primary))
                        .orElse(primary);
        if (!reading.range().reaches(position)) {
            throw new ValidationException(
                    "The provided starting key is outside query boundaries based on provided"
                            + " conditions");
        }
        return position;
    }
}
