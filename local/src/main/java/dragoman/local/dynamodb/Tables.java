package dragoman.local.dynamodb;

import com.sun.net.httpserver.HttpServer;

import dragoman.local.Loopback;
import dragoman.local.durable.DurableState;
import dragoman.local.durable.StorageException;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of the embedded cloud, and where they answer. */
public final class Tables implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Tables.class.getName());
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);

    private final DurableState<Database> state;
    private final DynamoEndpoint endpoint;
    private final URI address;
    private final Thread housekeeping;

    private Tables(DurableState<Database> state, DynamoEndpoint endpoint, URI address) {
        this.state = state;
        this.endpoint = endpoint;
        this.address = address;
        this.housekeeping = Thread.ofVirtual().name("expiry of items").start(this::keepHouse);
    }

    /**
     * Starts answering.
     *
     * @param port 0 for any free one
     * @param accountId whose tables they are
     * @param folder where items are kept; in memory without one
     * @throws IllegalStateException when what is in the folder cannot be read, or another process
     *     uses it
     */
    public static Tables start(int port, String region, String accountId, Optional<Path> folder)
            throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            refuseEarlier(folder.get());
        }
        HttpServer server = Loopback.bind(port);
        DurableState<Database> state;
        try {
            state =
                    new DurableState<>(
                            folder.map(at -> at.resolve("tables.mv")), "the tables", Database::new);
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
        DynamoEndpoint endpoint =
                new DynamoEndpoint(server, state, region, accountId, InstantSource.system());
        endpoint.start();
        return new Tables(state, endpoint, Loopback.address(server.getAddress().getPort()));
    }

    /** Without its items, a folder would seem to be empty. */
    private static void refuseEarlier(Path folder) {
        Path earlier = folder.resolve("shared-local-instance.db");
        if (Files.exists(earlier)) {
            throw new IllegalStateException(
                    "the tables in "
                            + earlier
                            + " were kept by DynamoDB Local, and cannot be read any more; start"
                            + " with another folder, and upload the files again");
        }
    }

    private void keepHouse() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(HOUSEKEEPING);
                try {
                    expire();
                } catch (StorageException e) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "expired items stay for now: {0}",
                            e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            // The tables are closed.
            Thread.currentThread().interrupt();
        }
    }

    /** Removes what has had its time. */
    void expire() {
        state.change(() -> state.store().expire(Instant.now()));
    }

    /** Where they answer. */
    public URI address() {
        return address;
    }

    /** Makes the table; one that is there already stays. */
    public static void create(DynamoDbClient client, Table table) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        table.attributeTypes()
                .forEach(
                        (name, type) ->
                                attributes.add(
                                        AttributeDefinition.builder()
                                                .attributeName(name)
                                                .attributeType(type)
                                                .build()));
        List<GlobalSecondaryIndex> indexes = table.indexes().stream().map(Tables::index).toList();
        try {
            client.createTable(
                    request -> {
                        request.tableName(table.name())
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(attributes)
                                .keySchema(keys(table.key()));
                        if (table.streamsKeys()) {
                            request.streamSpecification(
                                    stream ->
                                            stream.streamEnabled(true)
                                                    .streamViewType(StreamViewType.KEYS_ONLY));
                        }
                        if (!indexes.isEmpty()) {
                            request.globalSecondaryIndexes(indexes);
                        }
                    });
        } catch (ResourceInUseException e) {
            // Kept from an earlier run: that is what the folder is for.
            client.describeTable(request -> request.tableName(table.name()));
        }
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.key()))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static List<KeySchemaElement> keys(KeySchema schema) {
        List<KeySchemaElement> keys = new ArrayList<>();
        keys.add(
                KeySchemaElement.builder()
                        .attributeName(schema.hash())
                        .keyType(KeyType.HASH)
                        .build());
        schema.range()
                .ifPresent(
                        range ->
                                keys.add(
                                        KeySchemaElement.builder()
                                                .attributeName(range)
                                                .keyType(KeyType.RANGE)
                                                .build()));
        return keys;
    }

    /** Stops answering. What was answered is on disk. */
    @Override
    public void close() {
        housekeeping.interrupt();
        endpoint.close();
        state.close();
    }
}
