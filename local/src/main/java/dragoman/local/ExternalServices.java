package dragoman.local;

import dragoman.local.dynamodb.Tables;
import dragoman.local.sqs.Queues;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Bucket;
import dragoman.local.template.Stack.Notification;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Services that answer at one address and were started by someone else, such as LocalStack's or
 * moto's. What is made there stays there.
 *
 * <p>What becomes of records is not announced there: nobody says when somebody subscribes.
 *
 * <p>Buckets keep the newest version only: moto announces an object without saying which version it
 * is, and an upload is then told by its entity tag on both sides.
 */
final class ExternalServices implements Services {
    private final URI address;
    private final Clients clients;
    private final Account account;

    /**
     * Finds out whose the services are.
     *
     * @throws IOException when it is no address, or nothing answers there
     */
    ExternalServices(URI given, String region, Clients clients) throws IOException {
        if (!"http".equals(given.getScheme()) && !"https".equals(given.getScheme())) {
            throw new IOException(
                    "'" + given + "' is no address of services, such as http://127.0.0.1:4566");
        }
        // The SDK addresses buckets by path at an IP address, and by a host name of their own else.
        this.address = URI.create(given.toString().replace("//localhost:", "//127.0.0.1:"));
        this.clients = clients;
        try (StsClient sts = clients.sts(address)) {
            this.account = new Account(region, sts.getCallerIdentity().account(), address);
        } catch (SdkException e) {
            throw new IOException("no AWS services answer at " + given, e);
        }
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public URI s3() {
        return address;
    }

    @Override
    public URI dynamodb() {
        return address;
    }

    @Override
    public URI sns() {
        return address;
    }

    @Override
    public DiskSpace space() {
        return DiskSpace.unlimited();
    }

    @Override
    public void create(Stack stack) {
        try (SqsClient sqs = clients.sqs(address);
                S3Client s3 = clients.s3(address);
                DynamoDbClient database = clients.dynamodb(address);
                SnsClient sns = clients.sns(address)) {
            Queues.create(sqs, stack.queues());
            stack.buckets().forEach(bucket -> create(s3, bucket));
            stack.tables().forEach(table -> Tables.create(database, table));
            stack.topics().forEach(topic -> sns.createTopic(request -> request.name(topic.name())));
        }
    }

    private void create(S3Client s3, Bucket bucket) {
        try {
            s3.createBucket(
                    request ->
                            request.bucket(bucket.name())
                                    .createBucketConfiguration(
                                            where -> where.locationConstraint(account.region())));
        } catch (BucketAlreadyOwnedByYouException e) {
            // Made by an earlier run, which is as good.
            s3.headBucket(request -> request.bucket(bucket.name()));
        }
        if (!bucket.notifications().isEmpty()) {
            List<QueueConfiguration> told =
                    bucket.notifications().stream().map(this::configuration).toList();
            s3.putBucketNotificationConfiguration(
                    request ->
                            request.bucket(bucket.name())
                                    .notificationConfiguration(to -> to.queueConfigurations(told)));
        }
    }

    private QueueConfiguration configuration(Notification notification) {
        return QueueConfiguration.builder()
                .eventsWithStrings(notification.event())
                .queueArn(account.queueArn(notification.queue()))
                .build();
    }

    @Override
    public void close() {
        // They are someone else's.
    }
}
