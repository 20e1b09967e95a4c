package dragoman.local;

import dragoman.local.s3.Buckets.Credentials;
import dragoman.settings.aws.AwsClients;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

import java.net.URI;

/** AWS clients of services that answer at addresses of this machine. */
public final class Clients {
    private final Region region;
    private final StaticCredentialsProvider credentials;

    /** Makes clients for a region, signing with the credentials. */
    public Clients(String region, Credentials credentials) {
        this.region = Region.of(region);
        this.credentials =
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(
                                credentials.accessKeyId(), credentials.secretAccessKey()));
    }

    /** A client of S3. */
    public S3Client s3(URI address) {
        return client(S3Client.builder().forcePathStyle(true), address);
    }

    /** A client of SQS. */
    public SqsClient sqs(URI address) {
        return client(SqsClient.builder(), address);
    }

    /** A client of DynamoDB. */
    public DynamoDbClient dynamodb(URI address) {
        return client(DynamoDbClient.builder(), address);
    }

    /** A client of SNS. */
    public SnsClient sns(URI address) {
        return client(SnsClient.builder(), address);
    }

    /** A client of the streams of DynamoDB's tables. */
    public DynamoDbStreamsClient streams(URI address) {
        return client(DynamoDbStreamsClient.builder(), address);
    }

    /** A client of STS. */
    public StsClient sts(URI address) {
        return client(StsClient.builder(), address);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
            B builder, URI address) {
        // A queue that is polled may send nothing for 20 seconds.
        return AwsClients.createForLongCalls(
                builder.endpointOverride(address).region(region).credentialsProvider(credentials));
    }
}
