package dragoman.local;

import dragoman.local.dynamodb.Tables;
import dragoman.local.s3.Buckets;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.sns.SnsEndpoint;
import dragoman.local.sqs.Queues;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Services that run in this JVM. Each is bound before anybody is given its address, so that no
 * other process can take a port that was found free.
 */
final class EmbeddedServices implements Services {
    private static final String ACCOUNT = "000000000000";

    private final Optional<DataFolder> data;
    private final DiskSpace space;
    private final Clients clients;
    private final Closeables closeables;
    private final Buckets buckets;
    private final Tables tables;
    private final SnsEndpoint topics;
    private final SqsClient sqs;
    private final Account account;

    /**
     * How they are run.
     *
     * @param data where objects, messages and items are kept; in memory without it
     * @param mail where e-mails of subscriptions are written to
     * @param retryDelay how long a failed delivery waits, for each attempt so far
     * @param onSubscription is run before the first subscription is made; what announces can wait
     *     for it
     */
    record Settings(
            CloudSettings.Ports ports,
            Optional<Path> data,
            Path mail,
            Duration retryDelay,
            String region,
            Credentials credentials,
            Runnable onSubscription) {}

    private EmbeddedServices(Settings settings, Closeables closeables) throws IOException {
        this.closeables = closeables;
        // Closed last.
        this.data =
                settings.data().isPresent()
                        ? Optional.of(closeables.add(DataFolder.open(settings.data().get())))
                        : Optional.empty();
        this.space = data.map(DataFolder::space).orElseGet(DiskSpace::unlimited);
        this.clients = new Clients(settings.region(), settings.credentials());
        CloudSettings.Ports ports = settings.ports();
        Background<Queues> queues = closeables.add(Background.of(() -> queues(settings)));
        Background<Tables> database =
                closeables.add(
                        Background.of(
                                () ->
                                        Loopback.start(
                                                "DynamoDB",
                                                ports.dynamodb(),
                                                () ->
                                                        Tables.start(
                                                                ports.dynamodb(),
                                                                settings.region(),
                                                                ACCOUNT,
                                                                folder("dynamodb")))));
        this.buckets =
                closeables.add(
                        Loopback.start(
                                "S3",
                                ports.s3(),
                                () ->
                                        Buckets.start(
                                                ports.s3(),
                                                folder("s3"),
                                                space,
                                                settings.credentials())));
        this.account = new Account(settings.region(), ACCOUNT, queues.finished().address());
        this.sqs = closeables.add(clients.sqs(account.queues()));
        this.topics =
                closeables.add(
                        Loopback.start(
                                "SNS",
                                ports.sns(),
                                () ->
                                        SnsEndpoint.start(
                                                ports.sns(),
                                                account,
                                                sqs,
                                                settings.mail(),
                                                settings.retryDelay(),
                                                settings.onSubscription())));
        this.tables = database.finished();
    }

    private Queues queues(Settings settings) throws IOException {
        int port = settings.ports().sqs();
        return Loopback.start(
                "SQS", port, () -> Queues.start(port, settings.region(), ACCOUNT, folder("sqs")));
    }

    private Optional<Path> folder(String service) throws IOException {
        return data.isPresent() ? Optional.of(data.get().service(service)) : Optional.empty();
    }

    /** Starts them; those that did start are closed when another does not. */
    static EmbeddedServices start(Settings settings) throws IOException {
        Closeables closeables = new Closeables();
        try {
            return new EmbeddedServices(settings, closeables);
        } catch (IOException | RuntimeException e) {
            closeables.close();
            throw e;
        }
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public URI s3() {
        return buckets.address();
    }

    @Override
    public URI dynamodb() {
        return tables.address();
    }

    @Override
    public URI sns() {
        return topics.address();
    }

    @Override
    public DiskSpace space() {
        return space;
    }

    @Override
    public void create(Stack stack) throws IOException {
        Background<Stack> items =
                Background.of(
                        () -> {
                            try (DynamoDbClient client = clients.dynamodb(tables.address())) {
                                stack.tables().forEach(table -> Tables.create(client, table));
                            }
                            return stack;
                        });
        buckets.create(stack.buckets(), account, sqs);
        topics.create(stack.topics());
        Queues.create(sqs, stack.queues());
        items.finished();
    }

    @Override
    public void close() {
        closeables.close();
    }
}
