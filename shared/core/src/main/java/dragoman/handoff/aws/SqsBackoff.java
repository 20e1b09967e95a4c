package dragoman.handoff.aws;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Gives a message again soon, and later each time: what fails is mostly a service that is busy or
 * away for a moment. The queue's visibility timeout, six times the function's own, is for functions
 * that end without a word.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html">ChangeMessageVisibility</a>
 */
public final class SqsBackoff implements Redelivery {
    /**
     * The least that a message waits after it was received once, twice and so on. The age of a
     * message counts until it was received more than three times: by then it is younger than the
     * template lets messages be. One that is through is given to the dead-letter queue at once.
     */
    public static final List<Duration> DELAYS =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15));

    private final Supplier<SqsClient> clients;
    private final Map<String, String> urls = new HashMap<>();
    private @Nullable SqsClient client;

    /**
     * A backoff that speaks to SQS only when a message has failed.
     *
     * @param clients makes a client, or returns one that there is
     */
    public SqsBackoff(Supplier<SqsClient> clients) {
        this.clients = clients;
    }

    @Override
    public void delay(SqsMessage message) {
        if (message.receiptHandle().isEmpty() || message.eventSourceArn().isEmpty()) {
            // Not from a queue: somebody calls the function by hand.
            return;
        }
        SqsClient queues = client();
        String url =
                urls.computeIfAbsent(message.eventSourceArn().get(), arn -> queueUrl(queues, arn));
        queues.changeMessageVisibility(
                request ->
                        request.queueUrl(url)
                                .receiptHandle(message.receiptHandle().get())
                                .visibilityTimeout(seconds(message)));
    }

    private SqsClient client() {
        SqsClient made = client;
        if (made == null) {
            made = clients.get();
            client = made;
        }
        return made;
    }

    private static String queueUrl(SqsClient queues, String arn) {
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        return queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    /** Up to half as long again, by the message: those that failed together do not return so. */
    private static int seconds(SqsMessage message) {
        int receives = SqsBatch.receives(message);
        if (receives > DELAYS.size()) {
            return 0;
        }
        int least = (int) DELAYS.get(receives - 1).toSeconds();
        return least + Math.floorMod(message.messageId().hashCode(), least / 2 + 1);
    }
}
