package dragoman.local;

import dragoman.local.lambda.FunctionPool;
import dragoman.local.lambda.StreamPoller;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.StreamMapping;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Feeds functions from streams, from the first subscription on: as long as nobody wants to be told
 * of anything, no function has to be started for it.
 */
final class StreamFeeds implements AutoCloseable {
    private final List<Runnable> starts = new ArrayList<>();
    private final Closeables closeables = new Closeables();
    private boolean begun;

    /** Says what is to be fed by what. */
    synchronized void prepare(
            Stack stack,
            Map<String, FunctionPool> pools,
            Clients clients,
            URI dynamodb,
            Account account,
            Duration retryDelay) {
        for (Function function : stack.functions()) {
            FunctionPool pool = Objects.requireNonNull(pools.get(function.logicalId()));
            for (StreamMapping mapping : function.streams()) {
                starts.add(
                        () -> {
                            DynamoDbStreamsClient streams =
                                    closeables.add(clients.streams(dynamodb));
                            SqsClient queues = closeables.add(clients.sqs(account.queues()));
                            closeables.add(
                                    StreamPoller.start(
                                            stream(clients, dynamodb, mapping.table()),
                                            mapping,
                                            pool,
                                            new StreamPoller.Context(
                                                    streams,
                                                    queues,
                                                    account,
                                                    retryDelay,
                                                    InstantSource.system())));
                        });
            }
        }
        if (begun) {
            // Somebody was quicker than the functions.
            starts.forEach(Runnable::run);
        }
    }

    /** Feeds from now on. */
    synchronized void begin() {
        if (!begun) {
            starts.forEach(Runnable::run);
            begun = true;
        }
    }

    private static String stream(Clients clients, URI dynamodb, String table) {
        try (DynamoDbClient client = clients.dynamodb(dynamodb)) {
            return client.describeTable(request -> request.tableName(table))
                    .table()
                    .latestStreamArn();
        }
    }

    @Override
    public synchronized void close() {
        closeables.close();
    }
}
