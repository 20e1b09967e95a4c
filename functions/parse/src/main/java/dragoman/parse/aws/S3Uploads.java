package dragoman.parse.aws;

import dragoman.dispatch.Upload;
import dragoman.parse.Uploads;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Uploads in their bucket. Exactly the version that was announced is read: by its id, else by its
 * entity tag.
 */
public final class S3Uploads implements Uploads {
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client buckets;

    public S3Uploads(S3Client buckets) {
        this.buckets = buckets;
    }

    @Override
    public Fetched fetch(Upload upload) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(upload.bucket().orElseThrow()).key(upload.key());
        if (upload.version().isPresent()) {
            request.versionId(upload.version().get());
        } else {
            upload.etag().ifPresent(etag -> request.ifMatch('"' + etag + '"'));
        }
        try {
            return new Content(
                    buckets.getObject(
                            request.build(),
                            (response, in) -> bytes(response.contentLength(), in)));
        } catch (NoSuchKeyException e) {
            return new Gone();
        } catch (S3Exception e) {
            return switch (e.statusCode()) {
                // NoSuchVersion
                case NOT_FOUND -> new Gone();
                case PRECONDITION_FAILED -> new Overwritten();
                default -> throw e;
            };
        }
    }

    /** Reads a whole object into an array of its size: a copy would take as much memory again. */
    private static byte[] bytes(long length, InputStream in) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(length)];
        int read = in.readNBytes(bytes, 0, bytes.length);
        if (read < bytes.length) {
            throw new EOFException("%d bytes of %d came".formatted(read, length));
        }
        return bytes;
    }
}
