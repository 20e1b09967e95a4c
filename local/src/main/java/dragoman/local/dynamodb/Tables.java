package dragoman.local.dynamodb;

import dragoman.local.Shutdown;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DynamoDB Local's engine behind a server of our own: the one that it brings along listens on every
 * interface and wants its telemetry.
 */
public final class Tables implements AutoCloseable {
    private static final int MAX_THREADS = 24;
    private static final int MIN_THREADS = 4;

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final URI address;

    private Tables(Server server, LocalDynamoDBServerHandler handler, URI address) {
        this.server = server;
        this.handler = handler;
        this.address = address;
    }

    /**
     * Starts the engine.
     *
     * @param port 0 for any free one
     * @param folder where tables are kept; in memory without one
     */
    public static Tables start(int port, Optional<Path> folder) throws Exception {
        // Otherwise Jetty starts the JVM's management server to learn the size of a reference.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
        // Errors go to standard error without Log4j's own start-up.
        System.setProperty(
                "log4j2.loggerContextFactory",
                "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        LocalDynamoDBServerHandler handler =
                new LocalDynamoDBServerHandler(
                        new LocalDynamoDBRequestHandler(
                                0,
                                folder.isEmpty(),
                                folder.map(Path::toString).orElse(null),
                                true,
                                false),
                        null);
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ContextHandler context = new ContextHandler("/");
        context.setHandler(handler);
        server.setHandler(context);
        server.start();
        return new Tables(
                server, handler, URI.create("http://127.0.0.1:" + connector.getLocalPort()));
    }

    /** Where the engine answers. */
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

    @Override
    public void close() {
        Shutdown.quietly("DynamoDB", server::stop);
        Shutdown.quietly("DynamoDB", handler::close);
    }
}
