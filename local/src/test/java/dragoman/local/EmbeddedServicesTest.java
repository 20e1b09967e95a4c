package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.local.CloudSettings.Ports;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Stack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The services of one JVM, by the AWS SDK. */
@Timeout(180)
class EmbeddedServicesTest {
    private static final int SEVERAL = 6;
    private static final Credentials CREDENTIALS = new Credentials("local", "localsecret");
    private static final Stack STACK =
            new Stack(
                    "test",
                    List.of(new Stack.Bucket("Inbox", "inbox", false, List.of())),
                    List.of(new Stack.Queue("Uploads", "uploads", Map.of())),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    private final Clients clients = new Clients("eu-west-1", CREDENTIALS);

    @TempDir private Path folder;

    @Test
    void severalThatStartAtOnceHaveTheirOwnPorts() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Background<EmbeddedServices>> starts = new ArrayList<>();
        for (int i = 0; i < SEVERAL; i++) {
            starts.add(
                    Background.of(
                            () -> {
                                go.await();
                                return EmbeddedServices.start(
                                        settings(Ports.FREE, Optional.empty()));
                            }));
        }
        go.countDown();

        Set<URI> addresses = new HashSet<>();
        try {
            for (Background<EmbeddedServices> start : starts) {
                EmbeddedServices services = start.finished();
                services.create(STACK);
                addresses.addAll(
                        List.of(
                                services.s3(),
                                services.account().queues(),
                                services.dynamodb(),
                                services.sns()));
                assertThat(bucketsOf(services)).containsExactly("inbox");
                assertThat(queuesOf(services))
                        .containsExactly(services.account().queueUrl("uploads"));
            }
        } finally {
            for (Background<EmbeddedServices> start : starts) {
                start.close();
            }
        }
        assertThat(addresses).hasSize(SEVERAL * 4);
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            for (Ports ports :
                    List.of(
                            new Ports(port, 0, 0, 0, 0, 0),
                            new Ports(0, port, 0, 0, 0, 0),
                            new Ports(0, 0, port, 0, 0, 0),
                            new Ports(0, 0, 0, 0, 0, port))) {
                assertThatThrownBy(() -> EmbeddedServices.start(settings(ports, Optional.empty())))
                        .isInstanceOf(IOException.class)
                        .hasMessage("port " + port + " is taken; choose another by --port");
            }
        }
    }

    @Test
    void messagesInAFolderAreThereAtTheNextStart() throws IOException {
        for (String body : List.of("first", "second", "third")) {
            try (EmbeddedServices services =
                            EmbeddedServices.start(settings(Ports.FREE, Optional.of(folder)));
                    SqsClient sqs = clients.sqs(services.account().queues())) {
                services.create(STACK);
                sqs.sendMessage(
                        request ->
                                request.queueUrl(services.account().queueUrl("uploads"))
                                        .messageBody(body));
            }
        }

        try (EmbeddedServices services =
                        EmbeddedServices.start(settings(Ports.FREE, Optional.of(folder)));
                SqsClient sqs = clients.sqs(services.account().queues())) {
            services.create(STACK);
            assertThat(
                            sqs.receiveMessage(
                                            request ->
                                                    request.queueUrl(
                                                                    services.account()
                                                                            .queueUrl("uploads"))
                                                            .maxNumberOfMessages(10))
                                    .messages())
                    .extracting(message -> message.body())
                    .containsExactlyInAnyOrder("first", "second", "third");
        }
    }

    private EmbeddedServices.Settings settings(Ports ports, Optional<Path> data) {
        return new EmbeddedServices.Settings(
                ports,
                data,
                folder.resolve("mail"),
                Duration.ofMillis(10),
                "eu-west-1",
                CREDENTIALS,
                () -> {});
    }

    private List<String> bucketsOf(EmbeddedServices services) {
        try (S3Client s3 = clients.s3(services.s3())) {
            return s3.listBuckets().buckets().stream().map(bucket -> bucket.name()).toList();
        }
    }

    private List<String> queuesOf(EmbeddedServices services) {
        try (SqsClient sqs = clients.sqs(services.account().queues())) {
            return sqs.listQueues().queueUrls();
        }
    }
}
