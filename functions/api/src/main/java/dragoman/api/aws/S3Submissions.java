package dragoman.api.aws;

import dragoman.api.upload.Submissions;
import dragoman.dispatch.Sha256;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.progress.Progress;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Submissions as objects of the inbox bucket, under {@code submissions/<day>/<digest>-<name>}. */
public final class S3Submissions implements Submissions {
    private static final int DIGITS = 16;

    private final S3Client buckets;
    private final String inbox;
    private final Progress progress;
    private final InstantSource clock;

    public S3Submissions(S3Client buckets, String inbox, Progress progress, InstantSource clock) {
        this.buckets = buckets;
        this.inbox = inbox;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public Upload submit(byte[] body, String contentType, String name) {
        Instant now = clock.instant();
        String digest = Sha256.hex(new String(body, StandardCharsets.ISO_8859_1), DIGITS);
        String key =
                "submissions/"
                        + LocalDate.ofInstant(now, ZoneOffset.UTC)
                        + "/"
                        + digest
                        + "-"
                        + name;
        PutObjectResponse put =
                buckets.putObject(
                        request -> request.bucket(inbox).key(key).contentType(contentType),
                        RequestBody.fromBytes(body));
        String etag = put.eTag().replace("\"", "");
        Optional<String> version = Optional.ofNullable(put.versionId());
        Upload upload =
                new Upload(
                        UploadIds.of(inbox, key, version.orElse(etag)),
                        Optional.of(inbox),
                        key,
                        version,
                        Optional.of(etag),
                        body.length,
                        Optional.empty(),
                        now);
        // S3's notification may have overtaken this; it notes the same, so neither undoes the
        // other.
        progress.received(upload);
        return upload;
    }
}
