package dragoman.local.s3;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;

import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A store in a folder that refuses keys of which a part is too long for a file's name, as S3
 * refuses keys that are too long. The file system would refuse them too, and the caller would be
 * told of an internal error, and try again.
 */
final class FileNameLimit extends ForwardingBlobStore {
    // Names have 255 bytes; the engine writes into a file first that has a UUID in its name too.
    private static final int MAX_BYTES = 210;

    FileNameLimit(BlobStore store) {
        super(store);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        check(request.key());
        return super.putBlob(request, content);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        check(request.destinationKey());
        return super.copyBlob(request);
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        check(request.key());
        return super.initiateMultipartUpload(request);
    }

    private static void check(String key) {
        for (String part : key.split("/", -1)) {
            if (part.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw S3Exceptions.invalidArgument(
                        "A part of the key has more than " + MAX_BYTES + " bytes.");
            }
        }
    }
}
