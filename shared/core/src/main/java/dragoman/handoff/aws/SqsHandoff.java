package dragoman.handoff.aws;

import dragoman.dispatch.Sha256;
import dragoman.handoff.Envelope;
import dragoman.handoff.Handoff;
import dragoman.handoff.QueueMessage;
import dragoman.json.Json;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends envelopes to a queue; a body too large for it goes to the work bucket, and the message says
 * where.
 */
public final class SqsHandoff<T> implements Handoff<T> {
    /**
     * Bytes from which a body goes to the work bucket. SQS takes 1 MiB a message, but Lambda hands
     * over at most 6 MiB a batch, so ten messages must fit in that.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Lambda's
     *     batch limit</a>
     */
    static final int MAX_BODY_BYTES = 256 * 1024;

    // SQS takes 1 MiB a batch, attributes included.
    private static final int MAX_BATCH_BYTES = 1000 * 1024;
    private static final int DIGITS = 64;

    private final SqsClient queues;
    private final String queueUrl;
    private final S3Client buckets;
    private final String workBucket;
    private final Duration delay;

    public SqsHandoff(SqsClient queues, String queueUrl, S3Client buckets, String workBucket) {
        this(queues, queueUrl, buckets, workBucket, Duration.ZERO);
    }

    private SqsHandoff(
            SqsClient queues,
            String queueUrl,
            S3Client buckets,
            String workBucket,
            Duration delay) {
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.buckets = buckets;
        this.workBucket = workBucket;
        this.delay = delay;
    }

    /**
     * The same, whose messages nobody gets before a while has passed.
     *
     * @param wait at most 15 minutes
     */
    public SqsHandoff<T> after(Duration wait) {
        return new SqsHandoff<>(queues, queueUrl, buckets, workBucket, wait);
    }

    @Override
    public void send(Envelope<T> envelope) {
        String text = message(envelope);
        queues.sendMessage(
                request ->
                        request.queueUrl(queueUrl)
                                .messageBody(text)
                                .delaySeconds((int) delay.toSeconds())
                                .messageSystemAttributes(traceHeader(envelope.trace())));
    }

    /**
     * @throws IllegalStateException when the queue did not take all of them; those that it took are
     *     sent again with the others
     */
    @Override
    public void sendAll(List<Envelope<T>> envelopes) {
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (Envelope<T> envelope : envelopes) {
            String text = message(envelope);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (batch.size() == BATCH || bytes + size > MAX_BATCH_BYTES) {
                sendBatch(batch);
                batch.clear();
                bytes = 0;
            }
            bytes += size;
            batch.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(Integer.toString(batch.size()))
                            .messageBody(text)
                            .delaySeconds((int) delay.toSeconds())
                            .messageSystemAttributes(traceHeader(envelope.trace()))
                            .build());
        }
        sendBatch(batch);
    }

    private void sendBatch(List<SendMessageBatchRequestEntry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        SendMessageBatchResponse response =
                queues.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(batch));
        if (response.hasFailed() && !response.failed().isEmpty()) {
            throw new IllegalStateException(
                    "the queue did not take %d of %d messages: %s"
                            .formatted(
                                    response.failed().size(),
                                    batch.size(),
                                    response.failed().getFirst().code()));
        }
    }

    private String message(Envelope<T> envelope) {
        String message = Json.write(envelope);
        return message.getBytes(StandardCharsets.UTF_8).length > MAX_BODY_BYTES
                ? Json.write(byReference(envelope))
                : message;
    }

    /**
     * X-Ray's header for the next function. Left to itself the SDK would send that of this
     * invocation, which may be about another upload of the batch.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">AWSTraceHeader</a>
     */
    private static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> traceHeader(
            String trace) {
        if (!trace.startsWith("Root=")) {
            return Map.of();
        }
        return Map.of(
                MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                MessageSystemAttributeValue.builder()
                        .dataType("String")
                        .stringValue(trace)
                        .build());
    }

    private QueueMessage byReference(Envelope<T> envelope) {
        String body = Json.write(envelope.body());
        // The key is the body's digest, so that a second try writes the same object again.
        String key = "bodies/" + Sha256.hex(body, DIGITS) + ".json";
        buckets.putObject(
                request -> request.bucket(workBucket).key(key).contentType("application/json"),
                RequestBody.fromString(body));
        return new QueueMessage(
                envelope.schema(),
                envelope.trace(),
                envelope.upload(),
                Optional.empty(),
                Optional.of(new QueueMessage.BodyAt(workBucket, key)));
    }
}
