package dragoman.local.dynamodb;

import dragoman.local.durable.DurableState;
import dragoman.local.dynamodb.item.KeyAttribute;
import dragoman.local.dynamodb.item.KeyDefinition;
import dragoman.local.dynamodb.item.ValidationException;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.dynamodb.table.IndexDefinition;
import dragoman.local.dynamodb.table.ItemTable;
import dragoman.local.dynamodb.table.TableDefinition;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes, describes and removes tables. */
final class TableActions {
    private static final String LOCAL = "LocalSecondaryIndexes";
    private static final String GLOBAL = "GlobalSecondaryIndexes";
    private static final int MAX_NAMES = 100;
    private static final double MILLIS = 1000.0;

    private final DurableState<Database> state;
    private final String arnPrefix;
    private final InstantSource clock;

    /**
     * For the tables of an account.
     *
     * @param arnPrefix what precedes a table's name in its ARN
     */
    TableActions(DurableState<Database> state, String arnPrefix, InstantSource clock) {
        this.state = state;
        this.arnPrefix = arnPrefix;
        this.clock = clock;
    }

    Map<String, Object> create(Request request) {
        TableDefinition definition = definition(request);
        return state.change(
                () -> {
                    if (state.store().find(definition.name()).isPresent()) {
                        throw DynamoException.of(
                                "ResourceInUseException",
                                "Table already exists: " + definition.name());
                    }
                    return Map.of("TableDescription", describe(state.store().create(definition)));
                });
    }

    private TableDefinition definition(Request request) {
        String name = request.table();
        Map<String, String> types = types(request);
        Set<String> used = new HashSet<>();
        KeyDefinition key = key(request, types, used);
        List<IndexDefinition> indexes = new ArrayList<>();
        for (Request index : request.parts(LOCAL)) {
            indexes.add(index(index, true, types, used));
        }
        for (Request index : request.parts(GLOBAL)) {
            indexes.add(index(index, false, types, used));
        }
        for (IndexDefinition index : indexes) {
            if (index.isLocal()
                    && (key.range().isEmpty() || !index.key().hash().equals(key.hash()))) {
                throw ValidationException.ofValue(
                        "A local secondary index needs a table with a range key, and has the"
                                + " table's hash key: "
                                + index.name());
            }
        }
        if (!used.containsAll(types.keySet())) {
            throw ValidationException.ofValue(
                    "Number of attributes in KeySchema does not exactly match number of attributes"
                            + " defined in AttributeDefinitions");
        }
        Request stream = request.part("StreamSpecification");
        return new TableDefinition(
                name,
                key,
                indexes,
                stream.flag("StreamEnabled", false)
                        ? Optional.of(stream.text("StreamViewType"))
                        : Optional.empty(),
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static IndexDefinition index(
            Request index, boolean isLocal, Map<String, String> types, Set<String> used) {
        Request projection = index.part("Projection");
        KeyDefinition key = key(index, types, used);
        return new IndexDefinition(
                index.text("IndexName"),
                key,
                projection.choice("ProjectionType", List.of("ALL", "KEYS_ONLY", "INCLUDE")),
                projection
                        .json()
                        .path("NonKeyAttributes")
                        .valueStream()
                        .map(node -> node.asString(""))
                        .toList(),
                isLocal);
    }

    private static Map<String, String> types(Request request) {
        Map<String, String> types = new HashMap<>();
        for (Request attribute : request.parts("AttributeDefinitions")) {
            String name = attribute.text("AttributeName");
            String type = attribute.text("AttributeType");
            if (!List.of("S", "N", "B").contains(type)) {
                throw new ValidationException(
                        "1 validation error detected: Value '%s' at 'attributeType' failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]"
                                .formatted(type));
            }
            if (types.put(name, type) != null) {
                throw new ValidationException(
                        "Duplicate AttributeName in AttributeDefinitions: " + name);
            }
        }
        return types;
    }

    private static KeyDefinition key(Request request, Map<String, String> types, Set<String> used) {
        Optional<KeyAttribute> hash = Optional.empty();
        Optional<KeyAttribute> range = Optional.empty();
        if (request.parts("KeySchema").size() > 2) {
            throw new ValidationException("A KeySchema has one or two elements");
        }
        for (Request element : request.parts("KeySchema")) {
            String name = element.text("AttributeName");
            String type = types.get(name);
            if (type == null) {
                throw ValidationException.ofValue(
                        "Some index key attributes are not defined in AttributeDefinitions. Keys: [%s], AttributeDefinitions: %s"
                                .formatted(name, types.keySet()));
            }
            used.add(name);
            if (element.text("KeyType").equals("HASH")) {
                hash = Optional.of(new KeyAttribute(name, type));
            } else {
                range = Optional.of(new KeyAttribute(name, type));
            }
        }
        Optional<KeyAttribute> found = range;
        return hash.map(it -> new KeyDefinition(it, found))
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        "Invalid KeySchema: The first KeySchemaElement is not a"
                                                + " HASH key type"));
    }

    Map<String, Object> describe(Request request) {
        return state.read(() -> Map.of("Table", describe(table(request))));
    }

    private ItemTable table(Request request) {
        String name = request.table();
        return state.store()
                .find(name)
                .orElseThrow(
                        () ->
                                DynamoException.of(
                                        "ResourceNotFoundException",
                                        "Requested resource not found: Table: "
                                                + name
                                                + " not found"));
    }

    Map<String, Object> list(Request request) {
        String after = request.optionalText("ExclusiveStartTableName").orElse("");
        int limit = request.limit("Limit").orElse(MAX_NAMES);
        List<String> names =
                state.read(
                        () ->
                                state.store().names().stream()
                                        .filter(name -> name.compareTo(after) > 0)
                                        .toList());
        Map<String, Object> answer = new LinkedHashMap<>();
        List<String> page = names.subList(0, Math.min(limit, names.size()));
        answer.put("TableNames", page);
        if (page.size() < names.size()) {
            answer.put("LastEvaluatedTableName", page.getLast());
        }
        return answer;
    }

    Map<String, Object> delete(Request request) {
        return state.change(
                () -> {
                    ItemTable table = table(request);
                    Map<String, Object> description = describe(table);
                    description.put("TableStatus", "DELETING");
                    state.store().remove(table.definition());
                    return Map.of("TableDescription", description);
                });
    }

    Map<String, Object> updateTimeToLive(Request request) {
        Request specification = request.part("TimeToLiveSpecification");
        String attribute = specification.text("AttributeName");
        if (attribute.isEmpty()) {
            throw new ValidationException(
                    "TimeToLiveSpecification.AttributeName must not be empty");
        }
        boolean enabled = specification.flag("Enabled", false);
        return state.change(
                () -> {
                    TableDefinition definition = table(request).definition();
                    boolean isEnabled = definition.timeToLive().isPresent();
                    if (isEnabled == enabled) {
                        throw new ValidationException(
                                "TimeToLive is already " + (enabled ? "enabled" : "disabled"));
                    }
                    state.store()
                            .replace(
                                    definition.withTimeToLive(
                                            enabled ? Optional.of(attribute) : Optional.empty()));
                    return Map.of("TimeToLiveSpecification", specification.json());
                });
    }

    Map<String, Object> describeTimeToLive(Request request) {
        return state.read(
                () ->
                        Map.of(
                                "TimeToLiveDescription",
                                table(request)
                                        .definition()
                                        .timeToLive()
                                        .map(
                                                name ->
                                                        Map.of(
                                                                "TimeToLiveStatus",
                                                                "ENABLED",
                                                                "AttributeName",
                                                                name))
                                        .orElse(Map.of("TimeToLiveStatus", "DISABLED"))));
    }

    private Map<String, Object> describe(ItemTable table) {
        TableDefinition definition = table.definition();
        String arn = arnPrefix + definition.name();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("TableName", definition.name());
        answer.put("TableArn", arn);
        answer.put("TableStatus", "ACTIVE");
        answer.put("CreationDateTime", definition.created().toEpochMilli() / MILLIS);
        answer.put("ItemCount", table.count());
        answer.put("TableSizeBytes", 0);
        answer.put("BillingModeSummary", Map.of("BillingMode", "PAY_PER_REQUEST"));
        answer.put("KeySchema", schema(definition.key()));
        Map<String, String> types = new LinkedHashMap<>();
        definition.key().attributes().forEach(it -> types.put(it.name(), it.type()));
        for (IndexDefinition index : definition.indexes()) {
            index.key().attributes().forEach(it -> types.put(it.name(), it.type()));
        }
        answer.put(
                "AttributeDefinitions",
                types.entrySet().stream()
                        .map(
                                entry ->
                                        Map.of(
                                                "AttributeName",
                                                entry.getKey(),
                                                "AttributeType",
                                                entry.getValue()))
                        .toList());
        describeIndexes(answer, definition, arn, true);
        describeIndexes(answer, definition, arn, false);
        definition.stream()
                .ifPresent(
                        view -> {
                            answer.put("LatestStreamLabel", definition.streamLabel());
                            answer.put(
                                    "LatestStreamArn", arn + "/stream/" + definition.streamLabel());
                            answer.put(
                                    "StreamSpecification",
                                    Map.of("StreamEnabled", true, "StreamViewType", view));
                        });
        return answer;
    }

    private static void describeIndexes(
            Map<String, Object> answer, TableDefinition definition, String arn, boolean local) {
        List<Map<String, Object>> indexes =
                definition.indexes().stream()
                        .filter(index -> index.isLocal() == local)
                        .map(index -> describe(index, arn))
                        .toList();
        if (!indexes.isEmpty()) {
            answer.put(local ? LOCAL : GLOBAL, indexes);
        }
    }

    private static Map<String, Object> describe(IndexDefinition index, String arn) {
        Map<String, Object> projection = new LinkedHashMap<>();
        projection.put("ProjectionType", index.projection());
        if (!index.included().isEmpty()) {
            projection.put("NonKeyAttributes", index.included());
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("IndexName", index.name());
        described.put("IndexArn", arn + "/index/" + index.name());
        if (!index.isLocal()) {
            described.put("IndexStatus", "ACTIVE");
        }
        described.put("KeySchema", schema(index.key()));
        described.put("Projection", projection);
        return described;
    }

    static List<Map<String, String>> schema(KeyDefinition key) {
        List<Map<String, String>> schema = new ArrayList<>();
        schema.add(Map.of("AttributeName", key.hash().name(), "KeyType", "HASH"));
        key.range()
                .ifPresent(
                        it -> schema.add(Map.of("AttributeName", it.name(), "KeyType", "RANGE")));
        return schema;
    }
}
