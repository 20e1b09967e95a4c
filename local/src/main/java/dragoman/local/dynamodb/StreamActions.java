package dragoman.local.dynamodb;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.durable.DurableState;
import dragoman.local.dynamodb.item.ValidationException;
import dragoman.local.dynamodb.table.ChangeStream;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.dynamodb.table.ItemTable;
import dragoman.local.dynamodb.table.TableDefinition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what has changed in tables. A stream has one shard, which never ends.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html">DynamoDB
 *     Streams</a>
 */
final class StreamActions {
    private static final String SHARD = "shardId-00000000000000000000-00000000";
    private static final Duration ITERATOR_LIFE = Duration.ofMinutes(15);
    private static final int MAX_RECORDS = 1000;
    private static final double MILLIS = 1000.0;

    private final DurableState<Database> state;
    private final String arnPrefix;
    private final String region;
    private final InstantSource clock;

    /**
     * For the streams of an account's tables.
     *
     * @param arnPrefix what precedes a table's name in its ARN
     */
    StreamActions(
            DurableState<Database> state, String arnPrefix, String region, InstantSource clock) {
        this.state = state;
        this.arnPrefix = arnPrefix;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Where reading goes on.
     *
     * @param number of the next change
     * @param at when it was given, in milliseconds since 1970
     */
    private record Iterator(String stream, long number, long at) {
        String encode() {
            return Base64.getUrlEncoder()
                    .encodeToString(Json.write(this).getBytes(StandardCharsets.UTF_8));
        }

        static Iterator decode(String text) {
            try {
                byte[] json = Base64.getUrlDecoder().decode(text);
                return Json.read(new String(json, StandardCharsets.UTF_8), Iterator.class);
            } catch (IllegalArgumentException | MalformedJsonException e) {
                throw new ValidationException("Invalid ShardIterator");
            }
        }
    }

    Map<String, Object> list(Request request) {
        Optional<String> table = request.optionalText("TableName");
        List<Map<String, Object>> streams =
                state.read(
                        () ->
                                state.store().names().stream()
                                        .filter(name -> table.isEmpty() || table.get().equals(name))
                                        .map(name -> state.store().find(name).orElseThrow())
                                        .filter(it -> it.stream().isPresent())
                                        .map(it -> listed(it.definition()))
                                        .toList());
        return Map.of("Streams", streams);
    }

    private Map<String, Object> listed(TableDefinition definition) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("StreamArn", arn(definition));
        listed.put("TableName", definition.name());
        listed.put("StreamLabel", definition.streamLabel());
        return listed;
    }

    private String arn(TableDefinition definition) {
        return arnPrefix + definition.name() + "/stream/" + definition.streamLabel();
    }

    Map<String, Object> describe(Request request) {
        String arn = request.text("StreamArn");
        return state.read(
                () -> {
                    ItemTable table = table(arn);
                    TableDefinition definition = table.definition();
                    Map<String, Object> shard = new LinkedHashMap<>();
                    shard.put("ShardId", SHARD);
                    shard.put(
                            "SequenceNumberRange",
                            Map.of("StartingSequenceNumber", ChangeStream.number(1)));
                    Map<String, Object> description = listed(definition);
                    description.put("StreamStatus", "ENABLED");
                    description.put("StreamViewType", definition.stream().orElseThrow());
                    description.put(
                            "CreationRequestDateTime",
                            definition.created().toEpochMilli() / MILLIS);
                    description.put("KeySchema", TableActions.schema(definition.key()));
                    description.put(
                            "Shards",
                            request.has("ExclusiveStartShardId") ? List.of() : List.of(shard));
                    return Map.of("StreamDescription", description);
                });
    }

    private ItemTable table(String arn) {
        return state.store().names().stream()
                .map(name -> state.store().find(name).orElseThrow())
                .filter(it -> it.stream().isPresent() && arn(it.definition()).equals(arn))
                .findFirst()
                .orElseThrow(
                        () ->
                                DynamoException.of(
                                        "ResourceNotFoundException",
                                        "Requested resource not found: Stream: "
                                                + arn
                                                + " not found"));
    }

    Map<String, Object> iterator(Request request) {
        String arn = request.text("StreamArn");
        String type = request.text("ShardIteratorType");
        if (!request.text("ShardId").equals(SHARD)) {
            throw DynamoException.of("ResourceNotFoundException", "There is no such shard");
        }
        return state.read(
                () -> {
                    ChangeStream stream = table(arn).stream().orElseThrow();
                    long number =
                            switch (type) {
                                case "TRIM_HORIZON" -> stream.firstNumber();
                                case "LATEST" -> stream.lastNumber() + 1;
                                case "AT_SEQUENCE_NUMBER" -> number(request);
                                case "AFTER_SEQUENCE_NUMBER" -> number(request) + 1;
                                default ->
                                        throw new ValidationException(
                                                "There is no ShardIteratorType " + type);
                            };
                    refuseTrimmed(stream, number);
                    return Map.of(
                            "ShardIterator", new Iterator(arn, number, clock.millis()).encode());
                });
    }

    private static long number(Request request) {
        try {
            return Long.parseLong(request.text("SequenceNumber"));
        } catch (NumberFormatException e) {
            throw new ValidationException("Invalid SequenceNumber");
        }
    }

    private static void refuseTrimmed(ChangeStream stream, long number) {
        if (number < stream.firstNumber()) {
            throw DynamoException.of(
                    "TrimmedDataAccessException",
                    "The changes after this position are no longer kept");
        }
    }

    Map<String, Object> records(Request request) {
        Iterator iterator = Iterator.decode(request.text("ShardIterator"));
        if (Instant.ofEpochMilli(iterator.at()).plus(ITERATOR_LIFE).isBefore(clock.instant())) {
            throw DynamoException.of("ExpiredIteratorException", "The iterator has expired");
        }
        int limit = Math.min(MAX_RECORDS, request.limit("Limit").orElse(MAX_RECORDS));
        return state.read(
                () -> {
                    ChangeStream stream = table(iterator.stream()).stream().orElseThrow();
                    refuseTrimmed(stream, iterator.number());
                    List<ChangeStream.Entry> entries = stream.from(iterator.number(), limit);
                    List<Map<String, Object>> records = new ArrayList<>();
                    entries.forEach(entry -> records.add(describe(stream, entry)));
                    long next =
                            entries.isEmpty() ? iterator.number() : entries.getLast().number() + 1;
                    return Map.of(
                            "Records",
                            records,
                            "NextShardIterator",
                            new Iterator(iterator.stream(), next, clock.millis()).encode());
                });
    }

    private Map<String, Object> describe(ChangeStream stream, ChangeStream.Entry entry) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("eventID", "%032x".formatted(entry.number()));
        described.put("eventName", entry.event());
        described.put("eventVersion", "1.1");
        described.put("eventSource", "aws:dynamodb");
        described.put("awsRegion", region);
        described.put("dynamodb", stream.describe(entry));
        return described;
    }
}
