package dragoman.watch.aws;

import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.watch.Inbox;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.util.Optional;

/**
 * The inbox bucket. A listing does not name versions, so that each object of interest is asked for
 * its own.
 */
public final class S3Inbox implements Inbox {
    private static final int GONE = 404;

    private final S3Client buckets;
    private final String bucket;
    private final int pageSize;

    public S3Inbox(S3Client buckets, String bucket) {
        this(buckets, bucket, 1_000);
    }

    /**
     * An inbox that is listed in pages of a size.
     *
     * @param pageSize at most 1,000
     */
    public S3Inbox(S3Client buckets, String bucket, int pageSize) {
        this.buckets = buckets;
        this.bucket = bucket;
        this.pageSize = pageSize;
    }

    @Override
    public Page after(String key) {
        ListObjectsV2Response listed =
                buckets.listObjectsV2(
                        request -> {
                            request.bucket(bucket).maxKeys(pageSize);
                            if (!key.isEmpty()) {
                                request.startAfter(key);
                            }
                        });
        return new Page(
                listed.contents().stream()
                        .map(object -> new StoredObject(object.key(), object.lastModified()))
                        .toList(),
                !Boolean.TRUE.equals(listed.isTruncated()));
    }

    @Override
    public Optional<Upload> upload(String key) {
        try {
            return upload(key, buckets.headObject(request -> request.bucket(bucket).key(key)));
        } catch (S3Exception e) {
            if (e.statusCode() != GONE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Optional<Upload> upload(String key, HeadObjectResponse head) {
        Optional<String> version =
                Optional.ofNullable(head.versionId()).filter(id -> !id.equals("null"));
        Optional<String> etag = Optional.ofNullable(head.eTag()).map(tag -> tag.replace("\"", ""));
        return version.or(() -> etag)
                .map(
                        which ->
                                new Upload(
                                        UploadIds.of(bucket, key, which),
                                        Optional.of(bucket),
                                        key,
                                        version,
                                        etag,
                                        head.contentLength(),
                                        Optional.empty(),
                                        head.lastModified()));
    }
}
