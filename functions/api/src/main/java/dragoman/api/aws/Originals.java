package dragoman.api.aws;

import dragoman.dispatch.Upload;
import dragoman.handoff.aws.S3Notification;
import dragoman.handoff.aws.SqsBatch;
import dragoman.record.Stage;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Uploads as they were sent, and messages that are sent again. */
public final class Originals {
    private static final int GONE = 404;
    // Long enough to follow the address, too short to pass it on.
    private static final Duration FETCHABLE = Duration.ofMinutes(5);

    private final S3Client buckets;
    private final S3Presigner signer;
    private final String workBucket;
    private final SqsClient queues;
    private final Map<Stage, String> queueUrls;

    /**
     * Originals of a work bucket and these queues.
     *
     * @param queueUrls the queue before each stage
     */
    public Originals(
            S3Client buckets,
            S3Presigner signer,
            String workBucket,
            SqsClient queues,
            Map<Stage, String> queueUrls) {
        this.buckets = buckets;
        this.signer = signer;
        this.workBucket = workBucket;
        this.queues = queues;
        this.queueUrls = Map.copyOf(queueUrls);
    }

    /** Sends a kept message to its stage again; false when it is not kept any more. */
    boolean sendLetter(Stage stage, String letter, int attempts) {
        byte[] bytes;
        try {
            bytes =
                    buckets.getObjectAsBytes(request -> request.bucket(workBucket).key(letter))
                            .asByteArrayUnsafe();
        } catch (S3Exception e) {
            if (e.statusCode() != GONE) {
                throw e;
            }
            return false;
        }
        send(stage, new String(bytes, StandardCharsets.UTF_8), attempts);
        return true;
    }

    /** Announces an upload to parse once more. */
    void sendNotification(Upload upload, int attempts) {
        send(Stage.PARSE, S3Notification.announcing(upload), attempts);
    }

    private void send(Stage stage, String message, int attempts) {
        MessageAttributeValue before =
                MessageAttributeValue.builder()
                        .dataType("Number")
                        .stringValue(Integer.toString(attempts))
                        .build();
        queues.sendMessage(
                request ->
                        request.queueUrl(queueUrls.get(stage))
                                .messageBody(message)
                                .messageAttributes(Map.of(SqsBatch.ATTEMPTS_BEFORE, before)));
    }

    /** An address by which whoever has it can fetch the upload for five minutes. */
    URI address(Upload upload) {
        GetObjectRequest.Builder wanted =
                GetObjectRequest.builder().bucket(upload.bucket().orElseThrow()).key(upload.key());
        upload.version().ifPresent(wanted::versionId);
        return signed(wanted.build());
    }

    /** An address by which whoever has it can fetch a kept message for five minutes. */
    URI address(String letter) {
        return signed(GetObjectRequest.builder().bucket(workBucket).key(letter).build());
    }

    private URI signed(GetObjectRequest wanted) {
        return URI.create(
                signer.presignGetObject(
                                request ->
                                        request.signatureDuration(FETCHABLE)
                                                .getObjectRequest(wanted))
                        .url()
                        .toString());
    }
}
