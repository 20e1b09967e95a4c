package dragoman.settings.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Services that do not answer, or never come to an end. */
class AwsClientsTest {
    private static final CallLimits LIMITS =
            new CallLimits(Duration.ofSeconds(60), Duration.ofMillis(200), Duration.ofMillis(900));

    @Test
    void givesUpAServiceThatNeverAnswers() throws IOException {
        try (Service service = new Service(_ -> {})) {
            assertThatThrownBy(() -> read(service)).isInstanceOf(ApiCallTimeoutException.class);
            assertThat(service.requests.get()).as("attempts").isGreaterThan(1);
        }
    }

    @Test
    void givesUpAnAnswerThatNeverEnds() throws IOException {
        // Each byte comes well before the connection is taken for dead.
        try (Service service = new Service(AwsClientsTest::drip)) {
            assertThatThrownBy(() -> read(service)).isInstanceOf(ApiCallTimeoutException.class);
        }
    }

    @Test
    void everyLimitIsAboveWhatItContains() {
        for (CallLimits limits : List.of(CallLimits.SHORT, CallLimits.LONG)) {
            assertThat(limits.call()).isGreaterThan(limits.attempt());
            assertThat(limits.attempt())
                    .isGreaterThan(limits.silence())
                    .isGreaterThan(AwsClients.CONNECT_TIMEOUT);
        }
    }

    private static void read(Service service) {
        try (S3Client client =
                AwsClients.create(
                        S3Client.builder()
                                .endpointOverride(service.address())
                                .forcePathStyle(true)
                                .region(Region.EU_WEST_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create("local", "secret"))),
                        LIMITS)) {
            client.getObjectAsBytes(request -> request.bucket("bucket").key("key"));
        }
    }

    private static void drip(OutputStream output) throws IOException {
        output.write(
                "HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        try {
            while (true) {
                output.write('x');
                output.flush();
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a service sends once it has a connection. */
    @FunctionalInterface
    private interface Answer {
        void to(OutputStream output) throws IOException;
    }

    /** Takes every connection and keeps it open. */
    private static final class Service implements AutoCloseable {
        private final ServerSocket socket =
                new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        private final List<Socket> connections = new ArrayList<>();
        private final AtomicInteger requests = new AtomicInteger();

        Service(Answer answer) throws IOException {
            Thread.ofVirtual().start(() -> serve(answer));
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        private void serve(Answer answer) {
            try {
                while (true) {
                    Socket connection = socket.accept();
                    synchronized (connections) {
                        connections.add(connection);
                    }
                    requests.incrementAndGet();
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            answer.to(connection.getOutputStream());
                                        } catch (IOException e) {
                                            // The client has gone, as it should.
                                        }
                                    });
                }
            } catch (IOException e) {
                // Closed.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            synchronized (connections) {
                for (Socket connection : connections) {
                    connection.close();
                }
            }
        }
    }
}
