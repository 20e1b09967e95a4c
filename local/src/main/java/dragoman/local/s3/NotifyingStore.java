package dragoman.local.s3;

import dragoman.local.DiskSpace;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store that announces objects before it answers whoever put them: a put that was answered is
 * never forgotten, one that could not be stored or announced fails and is put again. So nothing can
 * be put before it is known who has to be notified.
 */
final class NotifyingStore extends ForwardingBlobStore {
    private static final Logger LOG = System.getLogger(NotifyingStore.class.getName());
    private static final int UNAVAILABLE = 503;

    private final Supplier<Optional<Notifier>> notifier;
    private final Optional<UnfinishedPuts> unfinished;
    private final DiskSpace space;

    /**
     * A store around another.
     *
     * @param notifier empty as long as nothing can be put
     * @param unfinished where puts are noted as long as they last
     * @param space must not be low for objects that are announced
     */
    NotifyingStore(
            BlobStore store,
            Supplier<Optional<Notifier>> notifier,
            Optional<UnfinishedPuts> unfinished,
            DiskSpace space) {
        super(store);
        this.notifier = notifier;
        this.unfinished = unfinished;
        this.space = space;
    }

    /** Objects alone: whoever sweeps a bucket must not take what is being written for one. */
    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        ListObjectsV2Response all = super.list(request);
        if (unfinished.isEmpty()) {
            return all;
        }
        UnfinishedPuts puts = unfinished.get();
        return all.toBuilder()
                .contents(
                        all.contents().stream()
                                .filter(object -> !puts.isPart(request.bucket(), object.key()))
                                .toList())
                .build();
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        try {
            return put(
                    "ObjectCreated:Put",
                    request.bucket(),
                    request.key(),
                    () -> super.putBlob(request, content));
        } catch (S3Exception e) {
            skip(content);
            throw e;
        }
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return put(
                "ObjectCreated:Copy",
                request.destinationBucket(),
                request.destinationKey(),
                () -> super.copyBlob(request));
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return put(
                "ObjectCreated:CompleteMultipartUpload",
                upload.containerName(),
                upload.blobName(),
                () -> super.completeMultipartUpload(upload, request));
    }

    /**
     * Reads to the end of a request that is refused: a client that is still sending when the
     * connection is closed sees a broken connection in place of the answer.
     */
    private static void skip(InputStream content) {
        try {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the client of a refused put went away", e);
        }
    }

    private <T> T put(String event, String bucket, String key, Supplier<T> work) {
        Notifier notified =
                notifier.get().orElseThrow(() -> unavailable("S3 is starting; try again.", null));
        if (notified.concerns(bucket) && space.isLow()) {
            throw unavailable("The disk is almost full; free some of it.", null);
        }
        T response;
        try {
            response =
                    unfinished.isPresent() ? unfinished.get().note(bucket, key, work) : work.get();
        } catch (RuntimeException e) {
            throw e.getCause() instanceof IOException cause
                    ? unavailable("The object could not be stored: " + cause.getMessage(), cause)
                    : e;
        }
        notified.created(event, bucket, key);
        return response;
    }

    /** What a client may try again. */
    private static S3Exception unavailable(String message, @Nullable IOException cause) {
        return (S3Exception)
                S3Exception.builder()
                        .statusCode(UNAVAILABLE)
                        .message(message)
                        .cause(cause)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode("ServiceUnavailable")
                                        .errorMessage(message)
                                        .build())
                        .build();
    }
}
