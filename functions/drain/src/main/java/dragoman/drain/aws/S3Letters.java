package dragoman.drain.aws;

import dragoman.dispatch.Sha256;
import dragoman.drain.DeadLetters;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Dead letters as objects of the work bucket, under {@code dead-letters/<digest>.json}. */
public final class S3Letters implements DeadLetters {
    private static final int DIGITS = 64;
    private static final int GONE = 404;

    private final S3Client buckets;
    private final String workBucket;

    public S3Letters(S3Client buckets, String workBucket) {
        this.buckets = buckets;
        this.workBucket = workBucket;
    }

    @Override
    public String keep(String text) {
        String key = "dead-letters/" + Sha256.hex(text, DIGITS) + ".json";
        buckets.putObject(
                request -> request.bucket(workBucket).key(key).contentType("application/json"),
                RequestBody.fromString(text));
        return key;
    }

    @Override
    public Optional<String> body(String bucket, String key) {
        if (!bucket.equals(workBucket) || key.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    buckets.getObjectAsBytes(request -> request.bucket(workBucket).key(key))
                            .asByteArrayUnsafe();
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (S3Exception e) {
            if (e.statusCode() != GONE) {
                throw e;
            }
            // It was deleted after its time; the message is kept without it.
            return Optional.empty();
        }
    }
}
