package dragoman.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.DiskSpace;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.QueueMapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
                        Pools.of(OwnProcess.class, Map.of(), folder, account),
                        account,
                        Optional.empty(),
                        DiskSpace.unlimited(),
                        () -> {});
        queue.called.await();

        poller.close();

        assertThat(queue.ended).isTrue();
    }

    /** A failed message waits for as long as its function said, or for the queue's own time. */
    @Test
    void leavesItToFunctionAndQueueWhenAFailedMessageComesBack() throws Exception {
        assertThat(delaysOfAFailedMessage(Optional.empty())).isEmpty();
    }

    @Test
    void bringsAFailedMessageBackSoonerWhereItIsTold() throws Exception {
        assertThat(delaysOfAFailedMessage(Optional.of(Duration.ofSeconds(3)))).containsExactly(6);
    }

    /** What the poller says of a message that a function fails on for the second time. */
    private List<Integer> delaysOfAFailedMessage(Optional<Duration> retryDelay) throws Exception {
        Fed queue = new Fed();
        CountDownLatch worked = new CountDownLatch(1);
        // Its handler cannot be made.
        Map<String, String> environment =
                Map.of(EndsAtFirst.STARTED, folder.resolve("no/such/folder").toString());
        try (FunctionPool pool = Pools.of(EndsAtFirst.class, environment, folder, account);
                QueuePoller _ =
                        QueuePoller.start(
                                queue,
                                new QueueMapping("q", 10, Duration.ZERO, true, 2),
                                pool,
                                account,
                                retryDelay,
                                DiskSpace.unlimited(),
                                worked::countDown)) {
            worked.await();
        }
        assertThat(queue.deleted).isFalse();
        return queue.delays;
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

    /** Has one message, which was received once before. */
    private static final class Fed implements SqsClient {
        private final List<Integer> delays = new ArrayList<>();
        private final AtomicBoolean given = new AtomicBoolean();
        private boolean deleted;

        @Override
        public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
            if (given.getAndSet(true)) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw AbortedException.create("interrupted", e);
                }
            }
            return ReceiveMessageResponse.builder()
                    .messages(
                            Message.builder()
                                    .messageId("m")
                                    .receiptHandle("r")
                                    .body("{}")
                                    .attributesWithStrings(Map.of("ApproximateReceiveCount", "2"))
                                    .build())
                    .build();
        }

        @Override
        public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
                ChangeMessageVisibilityBatchRequest request) {
            request.entries().forEach(entry -> delays.add(entry.visibilityTimeout()));
            return ChangeMessageVisibilityBatchResponse.builder().build();
        }

        @Override
        public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
            deleted = true;
            return DeleteMessageBatchResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
