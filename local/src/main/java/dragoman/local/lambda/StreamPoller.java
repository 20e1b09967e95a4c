package dragoman.local.lambda;

import dragoman.json.Json;
import dragoman.local.Shutdown;
import dragoman.local.eventpattern.EventPattern;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.StreamMapping;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Feeds a function from a table's stream as Lambda's event source mapping does: takes a batch of
 * what its patterns let through, calls the function, tries what failed again and tells a queue of
 * what it gave up. In one thing it is quicker: it waits for the retry delay times the number of
 * attempts.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">DynamoDB as an event
 *     source</a>
 */
public final class StreamPoller implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NONE = -1;
    private static final System.Logger LOG = System.getLogger(StreamPoller.class.getName());

    /**
     * What a poller works with.
     *
     * @param retryDelay how long a failed batch waits, for each attempt so far
     */
    public record Context(
            DynamoDbStreamsClient streams,
            SqsClient queues,
            Account account,
            Duration retryDelay,
            InstantSource clock) {}

    private final String stream;
    private final StreamMapping mapping;
    private final List<EventPattern> patterns;
    private final Callee function;
    private final Context around;
    // What is not read here any more is not to be read again: it ended, or did so before the start.
    private final Set<String> known = new HashSet<>();
    // Shards that are read, in the order in which they were found.
    private final Map<String, Place> places = new LinkedHashMap<>();
    private boolean ended;
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * Where to read on in a shard.
     *
     * @param from where reading began
     * @param last number of the last change that was read
     */
    private record Place(String iterator, ShardIteratorType from, Optional<String> last) {
        Place with(String other) {
            return new Place(other, from, last);
        }
    }

    private StreamPoller(String stream, StreamMapping mapping, Callee function, Context around) {
        this.stream = stream;
        this.mapping = mapping;
        this.patterns = mapping.patterns().stream().map(EventPattern::parse).toList();
        this.function = function;
        this.around = around;
        this.thread = Thread.ofVirtual().name("poller of " + mapping.table()).unstarted(this::run);
    }

    /**
     * Starts feeding the function with what changes from now on.
     *
     * @param stream the stream's ARN
     */
    public static StreamPoller start(
            String stream, StreamMapping mapping, Callee function, Context around) {
        StreamPoller poller = new StreamPoller(stream, mapping, function, around);
        poller.shards(ShardIteratorType.LATEST);
        poller.thread.start();
        return poller;
    }

    @Override
    public void close() {
        stopped = true;
        Shutdown.end(thread);
    }

    private void run() {
        while (!stopped) {
            try {
                boolean quiet = true;
                for (String shard : List.copyOf(places.keySet())) {
                    quiet &= read(shard);
                }
                if (ended || places.isEmpty()) {
                    // A shard that has ended has others after it.
                    ended = !shards(ShardIteratorType.TRIM_HORIZON);
                }
                if (quiet) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SdkException | IllegalStateException e) {
                if (stopped) {
                    return;
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "polling the stream of " + mapping.table() + " failed, and goes on",
                        e);
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    /** Looks for shards that are not known yet, and says whether there are some. */
    private boolean shards(ShardIteratorType from) {
        boolean found = false;
        for (Shard shard :
                around.streams()
                        .describeStream(request -> request.streamArn(stream))
                        .streamDescription()
                        .shards()) {
            String id = shard.shardId();
            boolean past =
                    from == ShardIteratorType.LATEST
                            && shard.sequenceNumberRange().endingSequenceNumber() != null;
            if (!past && !known.contains(id)) {
                places.put(id, new Place(iterator(id, from), from, Optional.empty()));
                found = true;
            }
            known.add(id);
        }
        return found;
    }

    private String iterator(String shard, ShardIteratorType from) {
        return around.streams()
                .getShardIterator(
                        request -> request.streamArn(stream).shardId(shard).shardIteratorType(from))
                .shardIterator();
    }

    /** Reads on in a shard, and says whether there was nothing. */
    private boolean read(String shard) throws InterruptedException {
        Place place = Objects.requireNonNull(places.get(shard));
        GetRecordsResponse read;
        try {
            read =
                    around.streams()
                            .getRecords(
                                    request ->
                                            request.shardIterator(place.iterator())
                                                    .limit(mapping.batchSize()));
        } catch (TrimmedDataAccessException e) {
            // The iterator lies before the oldest change that is kept: reading on there repeats
            // none.
            places.put(shard, place.with(iterator(shard, ShardIteratorType.TRIM_HORIZON)));
            return true;
        } catch (ExpiredIteratorException e) {
            // It is good for a quarter of an hour; a laptop sleeps longer.
            places.put(shard, place.with(renewed(shard, place)));
            return true;
        }
        process(shard, wanted(read.records()), 1);
        String next = read.nextShardIterator();
        if (next == null) {
            places.remove(shard);
            ended = true;
        } else {
            Optional<String> last =
                    read.records().isEmpty()
                            ? place.last()
                            : Optional.of(read.records().getLast().dynamodb().sequenceNumber());
            places.put(shard, new Place(next, place.from(), last));
        }
        return read.records().isEmpty();
    }

    private String renewed(String shard, Place place) {
        return place.last()
                .map(
                        last ->
                                around.streams()
                                        .getShardIterator(
                                                request ->
                                                        request.streamArn(stream)
                                                                .shardId(shard)
                                                                .shardIteratorType(
                                                                        ShardIteratorType
                                                                                .AFTER_SEQUENCE_NUMBER)
                                                                .sequenceNumber(last))
                                        .shardIterator())
                .orElseGet(() -> iterator(shard, place.from()));
    }

    private List<Record> wanted(List<Record> records) {
        return records.stream()
                .filter(
                        record ->
                                patterns.isEmpty()
                                        || patterns.stream()
                                                .anyMatch(
                                                        pattern ->
                                                                pattern.matches(
                                                                        Json.tree(event(record)))))
                .toList();
    }

    private void process(String shard, List<Record> batch, int attempt)
            throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        InvocationResult result = function.invoke(payload(batch), Traces.fresh());
        if (result instanceof InvocationResult.Failed(String type, String message)) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", type, message);
        }
        int first = firstFailed(result, batch);
        if (first == NONE) {
            return;
        }
        List<Record> rest = batch.subList(first, batch.size());
        if (attempt > mapping.maximumRetries()) {
            giveUp(shard, rest, attempt);
            return;
        }
        Thread.sleep(around.retryDelay().multipliedBy(attempt));
        if (mapping.bisects() && rest.size() > 1) {
            // Halving is no attempt.
            int half = first > 0 ? 0 : rest.size() / 2;
            process(shard, rest.subList(0, half), attempt);
            process(shard, rest.subList(half, rest.size()), half == 0 ? attempt + 1 : attempt);
        } else {
            process(shard, rest, attempt + 1);
        }
    }

    private int firstFailed(InvocationResult result, List<Record> batch) {
        List<String> numbers =
                batch.stream().map(record -> record.dynamodb().sequenceNumber()).toList();
        Set<String> failed =
                BatchAnswer.failed(
                        result,
                        numbers.stream().collect(Collectors.toSet()),
                        mapping.reportsBatchItemFailures());
        for (int i = 0; i < numbers.size(); i++) {
            if (failed.contains(numbers.get(i))) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * Tells the queue where in the stream it is, as Lambda does: the records themselves are not
     * told.
     */
    private void giveUp(String shard, List<Record> batch, int attempts) {
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} changes of {1} were given up after {2} attempts",
                batch.size(),
                mapping.table(),
                attempts);
        if (mapping.deadLetters().isEmpty()) {
            return;
        }
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("shardId", shard);
        position.put("startSequenceNumber", batch.getFirst().dynamodb().sequenceNumber());
        position.put("endSequenceNumber", batch.getLast().dynamodb().sequenceNumber());
        position.put("batchSize", batch.size());
        position.put("streamArn", stream);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(
                "requestContext",
                Map.of(
                        "functionArn",
                        function.arn(),
                        "condition",
                        "RetryAttemptsExhausted",
                        "approximateInvokeCount",
                        attempts));
        said.put("version", "1.0");
        said.put("timestamp", around.clock().instant().toString());
        said.put("DDBStreamBatchInfo", position);
        String queue = around.account().queueUrl(mapping.deadLetters().get());
        around.queues()
                .sendMessage(request -> request.queueUrl(queue).messageBody(Json.write(said)));
    }

    private byte[] payload(List<Record> batch) {
        List<Map<String, Object>> records = new ArrayList<>();
        batch.forEach(record -> records.add(event(record)));
        return Json.write(Map.of("Records", records))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A change as Lambda hands it over. */
    private Map<String, Object> event(Record record) {
        Map<String, Object> keys = new TreeMap<>();
        record.dynamodb().keys().forEach((name, value) -> keys.put(name, Map.of("S", value.s())));
        Map<String, Object> change = new LinkedHashMap<>();
        change.put(
                "ApproximateCreationDateTime",
                record.dynamodb().approximateCreationDateTime().getEpochSecond());
        change.put("Keys", keys);
        change.put("SequenceNumber", record.dynamodb().sequenceNumber());
        change.put("SizeBytes", record.dynamodb().sizeBytes());
        change.put("StreamViewType", record.dynamodb().streamViewTypeAsString());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventID", record.eventID());
        event.put("eventName", record.eventNameAsString());
        event.put("eventVersion", record.eventVersion());
        event.put("eventSource", "aws:dynamodb");
        event.put("awsRegion", around.account().region());
        event.put("dynamodb", change);
        event.put("eventSourceARN", stream);
        return event;
    }
}
