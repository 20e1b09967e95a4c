package dragoman.local.s3;

import dragoman.local.DiskSpace;
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
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * S3Proxy over memory or a folder. In memory a bucket keeps versions where the template says so; in
 * a folder it keeps the newest only, as S3Proxy's file store does, and an upload is then told by
 * its entity tag.
 */
public final class Buckets implements AutoCloseable {
    private final S3Proxy server;
    private final BlobStore store;
    private final Optional<Path> folder;
    private final AtomicReference<Optional<Notifier>> notifier;

    private Buckets(
            S3Proxy server,
            BlobStore store,
            Optional<Path> folder,
            AtomicReference<Optional<Notifier>> notifier) {
        this.server = server;
        this.store = store;
        this.folder = folder;
        this.notifier = notifier;
    }

    /**
     * Starts the engine, without any buckets but those that the folder contains. Nothing can be put
     * before {@link #create}.
     *
     * @param port 0 for any free one
     * @param folder where objects are kept; in memory without one
     * @param space must not be low for objects that are announced
     */
    public static Buckets start(
            int port, Optional<Path> folder, DiskSpace space, Credentials credentials)
            throws Exception {
        // Otherwise its Jetty starts the JVM's management server to learn the size of a reference.
        System.setProperty("org.gaul.shaded.org.eclipse.jetty.util.referencesPerCacheLine", "16");
        BlobStore store =
                folder.<BlobStore>map(
                                path ->
                                        new FileNameLimit(
                                                new FilesystemNio2BlobStore(
                                                        path.toAbsolutePath().toString())))
                        .orElseGet(TransientNio2BlobStore::new);
        Optional<UnfinishedPuts> unfinished =
                folder.isPresent()
                        ? Optional.of(
                                UnfinishedPuts.clean(
                                        folder.get(), folder.get().resolveSibling("s3-puts")))
                        : Optional.empty();
        AtomicReference<Optional<Notifier>> notifier = new AtomicReference<>(Optional.empty());
        S3Proxy server =
                S3Proxy.builder()
                        .blobStore(new NotifyingStore(store, notifier::get, unfinished, space))
                        .endpoint(URI.create("http://127.0.0.1:" + port))
                        .awsAuthentication(
                                AuthenticationType.AWS_V2_OR_V4,
                                credentials.accessKeyId(),
                                credentials.secretAccessKey())
                        .ignoreUnknownHeaders(true)
                        .stopTimeout(0)
                        .build();
        server.start();
        return new Buckets(server, store, folder, notifier);
    }

    /**
     * Makes the buckets that are not there.
     *
     * @param queues are notified of objects as the buckets' notifications say
     */
    public void create(List<Bucket> buckets, Account account, SqsClient queues) {
        for (Bucket bucket : buckets) {
            if (!store.containerExists(bucket.name())) {
                createContainer(bucket.name());
            }
            if (bucket.versioned() && store.supportsVersioning()) {
                store.putBucketVersioning(bucket.name(), BucketVersioningStatus.ENABLED);
            }
        }
        Notifier queueNotifier =
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
        notifier.set(Optional.of(queueNotifier));
    }

    private void createContainer(String bucket) {
        try {
            store.createContainer(bucket);
        } catch (S3Exception e) {
            throw new IllegalStateException(
                    "the bucket %s cannot be made; move away what is in its place%s"
                            .formatted(bucket, folder.map(path -> " in " + path).orElse("")),
                    e);
        }
    }

    /** The keys that requests are signed with. */
    public record Credentials(String accessKeyId, String secretAccessKey) {}

    /** Where the engine answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() {
        Shutdown.quietly("S3", server::stop);
    }
}
