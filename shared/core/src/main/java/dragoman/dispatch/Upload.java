package dragoman.dispatch;

import java.time.Instant;
import java.util.Optional;

/**
 * One object put into the inbox bucket.
 *
 * @param id identifies this version of the object, from {@link UploadIds}
 * @param bucket absent for a file that was read without a bucket
 * @param key the object's key, or the file's path as it was given
 * @param version S3's version id, where the bucket keeps versions
 * @param etag S3's entity tag, without quotes
 * @param bytes size
 * @param charset the character set that the bytes were read in, once they were
 * @param received when S3 took the object
 */
public record Upload(
        String id,
        Optional<String> bucket,
        String key,
        Optional<String> version,
        Optional<String> etag,
        long bytes,
        Optional<String> charset,
        Instant received) {
    public Upload {
        UploadIds.check(id);
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is negative: " + bytes);
        }
    }

    /** The same upload with the character set that it was read in. */
    public Upload readAs(String charset) {
        return new Upload(id, bucket, key, version, etag, bytes, Optional.of(charset), received);
    }
}
