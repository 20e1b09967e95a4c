package dragoman.handoff.aws;

import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The message by which S3 announces what happened in a bucket.
 *
 * @param event {@code s3:TestEvent} in the message that S3 sends when a notification is set up
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">its
 *     structure</a>
 */
public record S3Notification(
        @com.fasterxml.jackson.annotation.JsonProperty("Event") Optional<String> event,
        @com.fasterxml.jackson.annotation.JsonProperty("Records") List<Happening> records) {
    // A minor version adds fields, a major one may change what is there.
    private static final String KNOWN_VERSION = "2.";
    private static final String CREATED = "ObjectCreated:";

    /** One thing that happened. */
    record Happening(String eventVersion, String eventName, Instant eventTime, Entity s3) {}

    record Entity(Bucket bucket, StoredObject object) {}

    record Bucket(String name) {}

    record StoredObject(
            String key, Optional<Long> size, Optional<String> eTag, Optional<String> versionId) {}

    /**
     * The uploads that a message announces; none for a test message or when objects were deleted.
     *
     * @throws MalformedJsonException when the message is no notification, or one of another major
     *     version
     */
    public static List<Upload> uploads(String message) {
        S3Notification notification = Json.read(message, S3Notification.class);
        if (notification.event().isEmpty() && notification.records().isEmpty()) {
            throw new MalformedJsonException(
                    "the message is no S3 notification: it has no Records");
        }
        return notification.records().stream()
                .flatMap(happening -> upload(happening).stream())
                .toList();
    }

    /**
     * The message that announces an upload, as S3 would send it. {@link #uploads} reads the same
     * upload out of it, with the same identifier.
     *
     * @throws IllegalArgumentException when the upload was read without a bucket
     */
    public static String announcing(Upload upload) {
        String bucket =
                upload.bucket()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the upload " + upload.id() + " has no bucket"));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", URLEncoder.encode(upload.key(), StandardCharsets.UTF_8));
        object.put("size", upload.bytes());
        upload.etag().ifPresent(etag -> object.put("eTag", etag));
        upload.version().ifPresent(version -> object.put("versionId", version));
        return Json.write(
                Map.of(
                        "Records",
                        List.of(
                                Map.of(
                                        "eventVersion",
                                        KNOWN_VERSION + "1",
                                        "eventName",
                                        CREATED + "Put",
                                        "eventTime",
                                        upload.received().toString(),
                                        "s3",
                                        Map.of(
                                                "bucket",
                                                Map.of("name", bucket),
                                                "object",
                                                object)))));
    }

    private static Optional<Upload> upload(Happening happening) {
        if (!happening.eventVersion().startsWith(KNOWN_VERSION)) {
            throw new MalformedJsonException(
                    "the S3 notification has version " + happening.eventVersion() + ", not 2.x");
        }
        if (!happening.eventName().startsWith(CREATED)) {
            return Optional.empty();
        }
        String bucket = happening.s3().bucket().name();
        StoredObject object = happening.s3().object();
        // S3 writes keys as in an HTML form: a space is a plus sign.
        String key = URLDecoder.decode(object.key(), StandardCharsets.UTF_8);
        Optional<String> version = object.versionId().filter(id -> !id.equals("null"));
        String which =
                version.or(object::eTag)
                        .orElseThrow(
                                () ->
                                        new MalformedJsonException(
                                                "the S3 notification has neither versionId nor"
                                                        + " eTag"));
        return Optional.of(
                new Upload(
                        UploadIds.of(bucket, key, which),
                        Optional.of(bucket),
                        key,
                        version,
                        object.eTag(),
                        object.size().orElse(0L),
                        Optional.empty(),
                        happening.eventTime()));
    }
}
