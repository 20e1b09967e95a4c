package dragoman.api.aws;

import dragoman.api.upload.Arrival;
import dragoman.api.upload.UploadUrl;
import dragoman.api.upload.UploadUrls;
import dragoman.dispatch.UploadIds;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Addresses of objects that are not there yet, under {@code submissions/<day>/<random>-<name>}. The
 * bucket encrypts what is put by its own default, so an address asks for no header about that.
 */
public final class S3UploadUrls implements UploadUrls {
    private static final int GONE = 404;
    private static final int DIGITS = 16;
    // It counts when the upload begins, however long that takes.
    private static final Duration USABLE = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final S3Client buckets;
    private final S3Presigner signer;
    private final String inbox;
    private final DynamoDbClient database;
    private final String table;
    private final InstantSource clock;

    public S3UploadUrls(
            S3Client buckets,
            S3Presigner signer,
            String inbox,
            DynamoDbClient database,
            String table,
            InstantSource clock) {
        this.buckets = buckets;
        this.signer = signer;
        this.inbox = inbox;
        this.database = database;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public UploadUrl give(String name, String contentType, long bytes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String random = UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS);
        String key =
                "submissions/"
                        + LocalDate.ofInstant(now, ZoneOffset.UTC)
                        + "/"
                        + random
                        + "-"
                        + name;
        // Put only where nothing is: an address makes one upload, whoever else gets hold of it.
        PresignedPutObjectRequest signed =
                signer.presignPutObject(
                        request ->
                                request.signatureDuration(USABLE)
                                        .putObjectRequest(
                                                put ->
                                                        put.bucket(inbox)
                                                                .key(key)
                                                                .contentType(contentType)
                                                                .contentLength(bytes)
                                                                .ifNoneMatch("*")));
        String id = UploadIds.of(inbox, key, "given");
        Map<String, AttributeValue> item = new LinkedHashMap<>(Attributes.of(Key.address(id)));
        item.put("key", AttributeValue.fromS(key));
        item.put("bytes", Attributes.number(bytes));
        item.put("expires", Attributes.number(now.plus(REMEMBERED).getEpochSecond()));
        database.putItem(request -> request.tableName(table).item(item));
        return new UploadUrl(
                id,
                key,
                signed.url().toString(),
                headers(signed),
                bytes,
                now.plus(USABLE).toString(),
                "/uploads/" + id);
    }

    /** What was signed, but for what every client sends automatically. */
    private static Map<String, String> headers(PresignedPutObjectRequest signed) {
        Map<String, String> headers = new LinkedHashMap<>();
        signed.signedHeaders()
                .forEach(
                        (name, values) -> {
                            String lower = name.toLowerCase(Locale.ROOT);
                            if (!lower.equals("host") && !lower.equals("content-length")) {
                                headers.put(lower, values.getFirst());
                            }
                        });
        return headers;
    }

    @Override
    public Optional<Arrival> arrival(String id) {
        Map<String, AttributeValue> item =
                database.getItem(
                                request ->
                                        request.tableName(table)
                                                .key(Attributes.of(Key.address(id)))
                                                .consistentRead(true))
                        .item();
        if (item.isEmpty()) {
            return Optional.empty();
        }
        String key = Attributes.text(item, "key");
        return Optional.of(new Arrival(key, Attributes.number(item, "bytes"), come(key)));
    }

    /** The identifier of the upload under a key, as parse will know it. */
    private Optional<String> come(String key) {
        try {
            HeadObjectResponse head = buckets.headObject(request -> request.bucket(inbox).key(key));
            return Optional.of(
                    UploadIds.of(
                            inbox,
                            key,
                            Optional.ofNullable(head.versionId())
                                    .orElseGet(() -> head.eTag().replace("\"", ""))));
        } catch (S3Exception e) {
            if (e.statusCode() != GONE) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
