package dragoman.local.s3;

import dragoman.local.Shutdown;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Bucket;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * S3Proxy over memory or a folder. In memory a bucket keeps versions where the template says so; in
 * a folder it keeps the newest only, as S3Proxy's file store does, and an upload is then told by
 * its entity tag.
 */
public final class Buckets implements AutoCloseable {
    private final S3Proxy server;
    private final URI address;

    private Buckets(S3Proxy server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the engine, with the buckets in it.
     *
     * @param port 0 for any free one
     * @param folder where objects are kept; in memory without one
     * @param queues told of objects as the buckets' notifications say
     */
    public static Buckets start(
            int port,
            Optional<Path> folder,
            Credentials credentials,
            List<Bucket> buckets,
            Account account,
            SqsClient queues)
            throws IOException {
        BlobStore store =
                folder.<BlobStore>map(
                                path ->
                                        new FilesystemNio2BlobStore(
                                                path.toAbsolutePath().toString()))
                        .orElseGet(TransientNio2BlobStore::new);
        for (Bucket bucket : buckets) {
            if (!store.containerExists(bucket.name())) {
                store.createContainer(bucket.name());
            }
            if (bucket.versioned() && store.supportsVersioning()) {
                store.putBucketVersioning(bucket.name(), BucketVersioningStatus.ENABLED);
            }
        }
        Notifier notifier =
                new QueueNotifier(
                        buckets,
                        queues,
                        account,
                        (bucket, key) ->
                                store.blobMetadata(
                                        HeadObjectRequest.builder()
                                                .bucket(bucket)
                                                .key(key)
                                                .build()),
                        InstantSource.system());
        S3Proxy server =
                S3Proxy.builder()
                        .blobStore(new NotifyingStore(store, notifier))
                        .endpoint(URI.create("http://127.0.0.1:" + port))
                        .awsAuthentication(
                                AuthenticationType.AWS_V2_OR_V4,
                                credentials.accessKeyId(),
                                credentials.secretAccessKey())
                        .ignoreUnknownHeaders(true)
                        .stopTimeout(0)
                        .build();
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("S3 cannot start on port " + port + ": " + e.getMessage(), e);
        }
        return new Buckets(server, URI.create("http://127.0.0.1:" + server.getPort()));
    }

    /** The keys that requests are signed with. */
    public record Credentials(String accessKeyId, String secretAccessKey) {}

    /** Where the engine answers. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        Shutdown.quietly("S3", server::stop);
    }
}
