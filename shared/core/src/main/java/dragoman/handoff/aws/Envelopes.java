package dragoman.handoff.aws;

import dragoman.handoff.Envelope;
import dragoman.handoff.QueueMessage;
import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import software.amazon.awssdk.services.s3.S3Client;

import java.nio.charset.StandardCharsets;

/** Opens envelopes that {@link SqsHandoff} sent. */
public final class Envelopes<T> {
    private final Class<T> type;
    private final S3Client buckets;
    private final String workBucket;

    public Envelopes(Class<T> type, S3Client buckets, String workBucket) {
        this.type = type;
        this.buckets = buckets;
        this.workBucket = workBucket;
    }

    /**
     * The envelope in a message.
     *
     * @throws MalformedJsonException when the message is not an envelope around such a body
     * @throws dragoman.handoff.UnknownSchemaException when it has a version that this code does not
     *     know
     */
    public Envelope<T> open(String message) {
        QueueMessage sent = Json.read(message, QueueMessage.class);
        // The version is checked first: a body of another version need not even be readable.
        Envelope<String> outer = new Envelope<>(sent.schema(), sent.trace(), sent.upload(), "");
        T body =
                sent.body()
                        .map(node -> Json.convert(node, type))
                        .or(() -> sent.bodyAt().map(this::fetch))
                        .orElseThrow(
                                () ->
                                        new MalformedJsonException(
                                                "the message has neither body nor bodyAt"));
        return outer.with(body);
    }

    private T fetch(QueueMessage.BodyAt at) {
        // A message must not make the function read any bucket that it names.
        if (!at.bucket().equals(workBucket)) {
            throw new MalformedJsonException(
                    "bodyAt names bucket " + at.bucket() + ", not " + workBucket);
        }
        byte[] bytes =
                buckets.getObjectAsBytes(request -> request.bucket(workBucket).key(at.key()))
                        .asByteArrayUnsafe();
        return Json.read(new String(bytes, StandardCharsets.UTF_8), type);
    }
}
