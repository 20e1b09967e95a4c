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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Services that run in this JVM. */
final class EmbeddedServices implements Services {
    private static final String ACCOUNT = "000000000000";

    private final CloudSettings.Ports ports;
    private final Optional<Path> data;
    private final Path mail;
    private final Duration retryDelay;
    private final Credentials credentials;
    private final Clients clients;
    private final Account account;
    private final List<Runnable> closeables = new ArrayList<>();

    /**
     * Settles where the services will answer.
     *
     * @param ports none of them 0
     * @param data where objects, messages and items are kept; in memory without it
     * @param mail where e-mails of subscriptions are written to
     * @param retryDelay how long a failed delivery waits, for each attempt so far
     */
    EmbeddedServices(
            CloudSettings.Ports ports,
            Optional<Path> data,
            Path mail,
            Duration retryDelay,
            String region,
            Credentials credentials) {
        this.ports = ports;
        this.data = data.map(Path::toAbsolutePath);
        this.mail = mail;
        this.retryDelay = retryDelay;
        this.credentials = credentials;
        this.clients = new Clients(region, credentials);
        this.account = new Account(region, ACCOUNT, Addresses.local(ports.sqs()));
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public URI s3() {
        return Addresses.local(ports.s3());
    }

    @Override
    public URI dynamodb() {
        return Addresses.local(ports.dynamodb());
    }

    @Override
    public URI sns() {
        return Addresses.local(ports.sns());
    }

    @Override
    public void start(Stack stack, Runnable onSubscription) throws IOException {
        Background<Tables> tables = Background.of(() -> tables(stack, folder("dynamodb")));
        Background<Queues> queues = Background.of(() -> Queues.start(account, folder("sqs")));

        // Each is closed even where a later one fails to start.
        closeables.add(queues.finished()::close);
        SqsClient sqs = clients.sqs(account.queues());
        Queues.create(sqs, stack.queues());
        Buckets buckets =
                Buckets.start(ports.s3(), folder("s3"), credentials, stack.buckets(), account, sqs);
        closeables.add(buckets::close);
        SnsEndpoint topics =
                SnsEndpoint.start(
                        ports.sns(),
                        account,
                        stack.topics(),
                        sqs,
                        mail,
                        retryDelay,
                        onSubscription);
        closeables.add(topics::close);
        closeables.add(tables.finished()::close);
    }

    private Tables tables(Stack stack, Optional<Path> folder) throws Exception {
        Tables tables = Tables.start(ports.dynamodb(), folder);
        try (DynamoDbClient client = clients.dynamodb(tables.address())) {
            stack.tables().forEach(table -> Tables.create(client, table));
        }
        return tables;
    }

    private Optional<Path> folder(String service) throws IOException {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Files.createDirectories(data.get().resolve(service)));
    }

    /** The last that was started is closed first. */
    @Override
    public void close() {
        closeables.reversed().forEach(Runnable::run);
        closeables.clear();
    }
}
