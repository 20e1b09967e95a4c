package dragoman.local.lambda;

import dragoman.local.DiskSpace;
import dragoman.local.Shutdown;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.QueueMapping;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Feeds a function from a queue as Lambda's event source mapping does: takes a batch, calls the
 * function, deletes what succeeded and leaves what failed. A failed message waits for as long as
 * the function has said, or for the queue's visibility timeout; with a retry delay, it comes back
 * after that times the number of attempts, whatever was said.
 */
public final class QueuePoller implements AutoCloseable {
    // Lambda hands over at most 6 MB, and the event around the bodies needs some of it.
    private static final int MAX_BYTES = 5_500_000;
    // As Lambda does, and the longest that SQS allows.
    private static final int LONG_POLL_SECONDS = 20;
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofMillis(500);
    private static final System.Logger LOG = System.getLogger(QueuePoller.class.getName());

    private final SqsClient queues;
    private final QueueMapping mapping;
    private final FunctionPool function;
    private final Account account;
    private final Optional<Duration> retryDelay;
    private final DiskSpace space;
    private final Runnable onBatch;
    private final Thread thread;
    private volatile boolean stopped;

    private QueuePoller(
            SqsClient queues,
            QueueMapping mapping,
            FunctionPool function,
            Account account,
            Optional<Duration> retryDelay,
            DiskSpace space,
            Runnable onBatch) {
        this.queues = queues;
        this.mapping = mapping;
        this.function = function;
        this.account = account;
        this.retryDelay = retryDelay;
        this.space = space;
        this.onBatch = onBatch;
        this.thread = Thread.ofVirtual().name("poller of " + mapping.queue()).unstarted(this::run);
    }

    /**
     * Starts feeding the function.
     *
     * @param retryDelay how long a failed message waits, for each attempt so far; empty to wait as
     *     on AWS
     * @param space must not be low when the function is called
     * @param onBatch is run after each batch that the function has worked on
     */
    public static QueuePoller start(
            SqsClient queues,
            QueueMapping mapping,
            FunctionPool function,
            Account account,
            Optional<Duration> retryDelay,
            DiskSpace space,
            Runnable onBatch) {
        QueuePoller poller =
                new QueuePoller(queues, mapping, function, account, retryDelay, space, onBatch);
        poller.thread.start();
        return poller;
    }

    @Override
    public void close() {
        stopped = true;
        Shutdown.end(thread);
    }

    private void run() {
        while (!stopped) {
            try {
                List<Message> messages = receive();
                for (List<Message> batch : batches(messages)) {
                    space.awaitRoom();
                    process(batch);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SdkException | IllegalStateException e) {
                if (!stopped) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "polling " + mapping.queue() + " failed, and goes on",
                            e);
                    pause();
                }
            }
        }
    }

    private List<Message> receive() {
        return queues.receiveMessage(
                        request ->
                                request.queueUrl(url())
                                        .maxNumberOfMessages(Math.min(mapping.batchSize(), 10))
                                        .waitTimeSeconds(LONG_POLL_SECONDS)
                                        .messageAttributeNames("All")
                                        .messageSystemAttributeNames(
                                                MessageSystemAttributeName.ALL))
                .messages();
    }

    /** Parts a batch that is too large to be handed over at once. */
    private static List<List<Message>> batches(List<Message> messages) {
        List<List<Message>> batches = new ArrayList<>();
        int bytes = MAX_BYTES;
        for (Message message : messages) {
            // Four bytes a character is the most that UTF-8 takes and JSON's escapes seldom exceed.
            int size = message.body().length() * 2;
            if (bytes + size > MAX_BYTES) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.getLast().add(message);
            bytes += size;
        }
        return batches;
    }

    private void process(List<Message> batch) throws InterruptedException {
        String trace =
                batch.getFirst()
                        .attributesAsStrings()
                        .getOrDefault("AWSTraceHeader", Traces.fresh());
        InvocationResult result =
                function.invoke(
                        SqsEvents.of(batch, account.queueArn(mapping.queue()), account.region()),
                        trace);
        if (result instanceof InvocationResult.Failed(String type, String message)) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", type, message);
        }
        Set<String> ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        Set<String> failed = BatchAnswer.failed(result, ids, mapping.reportsBatchItemFailures());
        delete(batch.stream().filter(message -> !failed.contains(message.messageId())).toList());
        retryDelay.ifPresent(
                delay ->
                        retry(
                                batch.stream()
                                        .filter(message -> failed.contains(message.messageId()))
                                        .toList(),
                                delay));
        onBatch.run();
    }

    private void delete(List<Message> done) {
        if (!done.isEmpty()) {
            List<DeleteMessageBatchRequestEntry> entries =
                    done.stream()
                            .map(
                                    message ->
                                            DeleteMessageBatchRequestEntry.builder()
                                                    .id(message.messageId())
                                                    .receiptHandle(message.receiptHandle())
                                                    .build())
                            .toList();
            queues.deleteMessageBatch(request -> request.queueUrl(url()).entries(entries));
        }
    }

    private void retry(List<Message> failed, Duration delay) {
        if (!failed.isEmpty()) {
            List<ChangeMessageVisibilityBatchRequestEntry> entries =
                    failed.stream()
                            .map(
                                    message ->
                                            ChangeMessageVisibilityBatchRequestEntry.builder()
                                                    .id(message.messageId())
                                                    .receiptHandle(message.receiptHandle())
                                                    .visibilityTimeout(
                                                            (int) delay.toSeconds()
                                                                    * attempts(message))
                                                    .build())
                            .toList();
            queues.changeMessageVisibilityBatch(
                    request -> request.queueUrl(url()).entries(entries));
        }
    }

    private static int attempts(Message message) {
        return Integer.parseInt(
                message.attributesAsStrings().getOrDefault("ApproximateReceiveCount", "1"));
    }

    private String url() {
        return account.queueUrl(mapping.queue());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
