package dragoman.archive.aws;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Records that are too large for an item, in a bucket. */
public final class RecordObjects {
    private final S3Client buckets;
    private final String bucket;

    public RecordObjects(S3Client buckets, String bucket) {
        this.buckets = buckets;
        this.bucket = bucket;
    }

    /** Keeps an object; the same key always has the same bytes. */
    void put(String key, byte[] bytes) {
        buckets.putObject(
                request -> request.bucket(bucket).key(key).contentType("application/gzip"),
                RequestBody.fromBytes(bytes));
    }

    byte[] get(String key) {
        return buckets.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asByteArrayUnsafe();
    }
}
