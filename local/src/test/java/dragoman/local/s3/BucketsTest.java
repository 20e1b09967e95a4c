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
import software.amazon.awssdk.services.s3.model.S3Object;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class BucketsTest {
    private static final Credentials CREDENTIALS = new Credentials("local", "localsecret");
    private static final Clients CLIENTS = new Clients("eu-west-1", CREDENTIALS);
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final String ADDED = "-0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";

    @TempDir private Path folder;

    @Test
    void nothingCanBePutBeforeItIsKnownWhoIsNotified() throws Exception {
        try (Buckets buckets = start()) {
            create(buckets);
        }

        try (Buckets buckets = start();
                S3Client s3 = CLIENTS.s3(buckets.address())) {
            assertThatThrownBy(() -> put(s3, "early.txt"))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(503));
            create(buckets);
            put(s3, "late.txt");

            assertThat(keys(s3)).containsExactly("late.txt");
        }
    }

    @Test
    void aLargePutThatIsRefusedIsAnswered() throws Exception {
        try (Buckets buckets = start()) {
            create(buckets);
        }

        try (Buckets buckets = start();
                S3Client s3 = CLIENTS.s3(buckets.address())) {
            RequestBody large = RequestBody.fromBytes(new byte[8 << 20]);
            assertThatThrownBy(() -> s3.putObject(r -> r.bucket("inbox").key("large.txt"), large))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(503));
        }
    }

    @Test
    void whatAKilledPutLeftBehindIsNoObject() throws Exception {
        try (Buckets buckets = start();
                S3Client s3 = CLIENTS.s3(buckets.address())) {
            create(buckets);
            put(s3, "wire/report.txt");
            put(s3, "wire/report.txt.old" + ADDED);
        }
        Files.writeString(bucket().resolve("wire/report.txt" + ADDED), "half of i");
        Files.writeString(notes().resolve("one"), "inbox\nwire/report.txt\n");
        Files.writeString(notes().resolve("another"), "inbox\nwire/never-began.txt\n");
        Files.writeString(notes().resolve("incomplete"), "inbox\nwire/report.txt.old");

        try (Buckets buckets = start();
                S3Client s3 = CLIENTS.s3(buckets.address())) {
            assertThat(keys(s3)).containsExactly("wire/report.txt", "wire/report.txt.old" + ADDED);
        }
        assertThat(notes()).isEmptyDirectory();
    }

    @Test
    void aPutThatTheDiskDoesNotTakeMayBeTriedAgain() throws Exception {
        try (Buckets buckets = start();
                S3Client s3 = CLIENTS.s3(buckets.address())) {
            create(buckets);
            Files.delete(notes());

            assertThatThrownBy(() -> put(s3, "report.txt"))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            e -> {
                                assertThat(e.statusCode()).isEqualTo(503);
                                assertThat(e.awsErrorDetails().errorMessage())
                                        .startsWith("The object could not be stored: ");
                            });
            Files.createDirectory(notes());
            put(s3, "report.txt");

            assertThat(keys(s3)).containsExactly("report.txt");
        }
    }

    @Test
    void whatIsInPlaceOfABucketIsNamed() throws Exception {
        Files.createDirectory(folder.resolve("s3"));
        Files.writeString(bucket(), "no folder");
        try (Buckets buckets = start()) {
            assertThatThrownBy(() -> create(buckets))
                    .hasMessage(
                            "the bucket inbox cannot be made; move away what is in its place in %s",
                            folder.resolve("s3"));
        }
    }

    private Buckets start() throws Exception {
        return Buckets.start(
                0,
                Optional.of(Files.createDirectories(folder.resolve("s3"))),
                DiskSpace.unlimited(),
                CREDENTIALS);
    }

    private static void create(Buckets buckets) {
        buckets.create(
                List.of(new Bucket("Inbox", "inbox", false, List.of())),
                new Account("eu-west-1", "000000000000", NOBODY),
                CLIENTS.sqs(NOBODY));
    }

    private static void put(S3Client s3, String key) {
        s3.putObject(
                request -> request.bucket("inbox").key(key), RequestBody.fromString("a report"));
    }

    private static List<String> keys(S3Client s3) {
        return s3.listObjectsV2(request -> request.bucket("inbox")).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private Path bucket() {
        return folder.resolve("s3/inbox");
    }

    private Path notes() {
        return folder.resolve("s3-puts");
    }
}
