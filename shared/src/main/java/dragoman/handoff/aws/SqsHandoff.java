package dragoman.handoff.aws;

import dragoman.dispatch.Sha256;
import dragoman.handoff.Envelope;
import dragoman.handoff.Handoff;
import dragoman.handoff.Sent;
import dragoman.json.Json;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

import java.nio.charset.StandardCharsets;
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
    static final int LARGEST_BODY = 256 * 1024;

    private static final int DIGITS = 64;

    private final SqsClient queues;
    private final String queueUrl;
    private final S3Client buckets;
    private final String workBucket;

    public SqsHandoff(SqsClient queues, String queueUrl, S3Client buckets, String workBucket) {
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.buckets = buckets;
        this.workBucket = workBucket;
    }

    @Override
    public void send(Envelope<T> envelope) {
        String message = Json.write(envelope);
        if (message.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            message = Json.write(byReference(envelope));
        }
        String text = message;
        queues.sendMessage(
                request ->
                        request.queueUrl(queueUrl)
                                .messageBody(text)
                                .messageSystemAttributes(traceHeader(envelope.trace())));
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

    private Sent byReference(Envelope<T> envelope) {
        String body = Json.write(envelope.body());
        // The key is the body's digest, so that a second try writes the same object again.
        String key = "bodies/" + Sha256.hex(body, DIGITS) + ".json";
        buckets.putObject(
                request -> request.bucket(workBucket).key(key).contentType("application/json"),
                RequestBody.fromString(body));
        return new Sent(
                envelope.schema(),
                envelope.trace(),
                envelope.upload(),
                Optional.empty(),
                Optional.of(new Sent.BodyAt(workBucket, key)));
    }
}
