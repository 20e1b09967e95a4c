package dragoman.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.DiskSpace;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.QueueMapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A poller that is closed has let go of what it uses. */
@Timeout(60)
class QueuePollerTest {
    private final Account account =
            new Account("eu-west-1", "000000000000", URI.create("http://127.0.0.1:1"));
    @TempDir private Path folder;

    /** Its client is closed next, and the SDK's last call would fail in a way of its own. */
    @Test
    void closingWaitsForTheCallThatIsUnderWay() throws Exception {
        Slow queue = new Slow();
        QueuePoller poller =
                QueuePoller.start(
                        queue,
                        new QueueMapping("q", 10, Duration.ZERO, true, 2),
                        pool(),
                        account,
                        Duration.ZERO,
                        DiskSpace.unlimited(),
                        () -> {});
        queue.called.await();

        poller.close();

        assertThat(queue.ended).isTrue();
    }

    private FunctionPool pool() {
        Function function =
                new Function(
                        "NeverCalledFunction",
                        "never-called",
                        folder.resolve("no.zip"),
                        "none",
                        128,
                        Duration.ofSeconds(30),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of());
        RuntimeSettings settings =
                new RuntimeSettings(
                        folder.resolve("functions"),
                        folder.resolve("logs"),
                        Optional.empty(),
                        false,
                        Duration.ofMinutes(2),
                        Map.of());
        return new FunctionPool(function, settings, account, 1);
    }

    /** Waits for a message that never comes, and takes a while to give up. */
    private static final class Slow implements SqsClient {
        private final CountDownLatch called = new CountDownLatch(1);
        private final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
            called.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                giveUp();
            }
            throw AbortedException.create("interrupted");
        }

        private void giveUp() {
            try {
                Thread.sleep(Duration.ofMillis(300));
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted twice", e);
            }
            ended.set(true);
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
