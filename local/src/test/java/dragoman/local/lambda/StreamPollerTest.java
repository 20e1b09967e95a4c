package dragoman.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.json.Json;
import dragoman.local.Clients;
import dragoman.local.dynamodb.Tables;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.StreamMapping;
import dragoman.local.template.Stack.Table;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Each change from the start on is handed over once. */
@Timeout(60)
class StreamPollerTest {
    private static final URI NO_QUEUES = URI.create("http://127.0.0.1:1");
    private static final StreamMapping MAPPING =
            new StreamMapping("t-table", 10, List.of(), 1, true, true, Optional.empty());

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Tables tables;
    private DynamoDbClient database;
    private DynamoDbStreamsClient streams;
    private SqsClient queues;

    @BeforeEach
    void start() throws Exception {
        tables = Tables.start(0, "eu-west-1", "000000000000", Optional.empty());
        Clients clients = new Clients("eu-west-1", new Credentials("local", "localsecret"));
        database = clients.dynamodb(tables.address());
        streams = clients.streams(tables.address());
        queues = clients.sqs(NO_QUEUES);
        Tables.create(
                database,
                new Table(
                        "T",
                        "t-table",
                        Map.of("pk", "S"),
                        new KeySchema("pk", Optional.empty()),
                        List.of(),
                        true));
    }

    @AfterEach
    void stop() {
        queues.close();
        streams.close();
        database.close();
        tables.close();
    }

    @Test
    void whatChangesInAnEmptyTableIsToldOnce() throws Exception {
        try (StreamPoller _ = poll(streams)) {
            put("first");
            assertThat(next()).isEqualTo("first");

            put("second");
            assertThat(next()).isEqualTo("second");
        }
    }

    @Test
    void whatWasThereBeforeTheStartIsNotTold() throws Exception {
        put("early");
        try (StreamPoller _ = poll(streams)) {
            put("first");

            assertThat(next()).isEqualTo("first");
        }
    }

    @Test
    void readingGoesOnWhereItWasWhenAnIteratorHasExpired() throws Exception {
        put("early");
        AtomicInteger expired = new AtomicInteger();
        try (StreamPoller _ = poll(expiring(expired))) {
            put("first");
            assertThat(next()).isEqualTo("first");

            expired.set(1);
            put("second");
            assertThat(next()).isEqualTo("second");

            expired.set(1);
            put("third");
            assertThat(next()).isEqualTo("third");
        }
    }

    private StreamPoller poll(DynamoDbStreamsClient client) {
        return StreamPoller.start(
                database.describeTable(request -> request.tableName("t-table"))
                        .table()
                        .latestStreamArn(),
                MAPPING,
                new Teller(told),
                new StreamPoller.Context(
                        client,
                        queues,
                        new Account("eu-west-1", "000000000000", NO_QUEUES),
                        Duration.ZERO,
                        InstantSource.system()));
    }

    /** A client whose iterators have expired as often as the counter says. */
    private DynamoDbStreamsClient expiring(AtomicInteger times) {
        return (DynamoDbStreamsClient)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DynamoDbStreamsClient.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("getRecords")
                                    && times.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                                throw ExpiredIteratorException.builder().build();
                            }
                            try {
                                return method.invoke(streams, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void put(String key) {
        database.putItem(
                request ->
                        request.tableName("t-table").item(Map.of("pk", AttributeValue.fromS(key))));
    }

    private String next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS), "nothing was told");
    }

    /** Keeps the keys of what it is told. */
    private record Teller(BlockingQueue<String> told) implements Callee {
        @Override
        public String arn() {
            return "arn:aws:lambda:eu-west-1:000000000000:function:f";
        }

        @Override
        public InvocationResult invoke(byte[] payload, String trace) {
            JsonNode event = Json.read(new String(payload, StandardCharsets.UTF_8), JsonNode.class);
            for (JsonNode change : event.get("Records")) {
                told.add(change.at("/dynamodb/Keys/pk/S").stringValue());
            }
            return new InvocationResult.Answer(
                    "{\"batchItemFailures\": []}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
