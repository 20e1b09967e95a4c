package dragoman.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.local.Clients;
import dragoman.local.DiskSpace;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Bucket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keys that S3 takes and a file system does not. */
class FileNameLimitTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final Credentials CREDENTIALS = new Credentials("local", "localsecret");

    @TempDir private Path folder;

    @Test
    void aPartThatIsTooLongForAFileIsRefusedAndEveryOtherIsKept() throws Exception {
        Buckets engine = Buckets.start(0, Optional.of(folder), DiskSpace.unlimited(), CREDENTIALS);
        Clients clients = new Clients("eu-west-1", CREDENTIALS);
        try (S3Client s3 = clients.s3(engine.address());
                SqsClient queues = clients.sqs(NOWHERE)) {
            engine.create(
                    List.of(new Bucket("Bucket", "bucket", false, List.of())),
                    new Account("eu-west-1", "000000000000", NOWHERE),
                    queues);

            put(s3, "folder/" + "م".repeat(105));
            assertThat(s3.listObjectsV2(request -> request.bucket("bucket")).contents())
                    .extracting(object -> object.key())
                    .containsExactly("folder/" + "م".repeat(105));
            assertThatThrownBy(() -> put(s3, "folder/" + "م".repeat(106) + "/name"))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            refused -> {
                                assertThat(refused.statusCode()).isEqualTo(400);
                                assertThat(refused.awsErrorDetails().errorCode())
                                        .isEqualTo("InvalidArgument");
                            });
        } finally {
            engine.close();
        }
    }

    private static void put(S3Client s3, String key) {
        s3.putObject(
                request -> request.bucket("bucket").key(key), RequestBody.fromString("content"));
    }
}
