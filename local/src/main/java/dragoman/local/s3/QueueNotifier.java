package dragoman.local.s3;

import dragoman.json.Json;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Bucket;
import dragoman.local.template.Stack.Notification;

import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Sends S3's event messages to the queues that the template names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">their
 *     form</a>
 */
final class QueueNotifier implements Notifier {
    private final Map<String, List<Notification>> byBucket;
    private final SqsClient queues;
    private final Account account;
    private final BiFunction<String, String, HeadObjectResponse> head;
    private final InstantSource clock;
    private final AtomicLong sequence;

    QueueNotifier(
            List<Bucket> buckets,
            SqsClient queues,
            Account account,
            BiFunction<String, String, HeadObjectResponse> head,
            InstantSource clock) {
        this.byBucket =
                buckets.stream().collect(Collectors.toMap(Bucket::name, Bucket::notifications));
        this.queues = queues;
        this.account = account;
        this.head = head;
        this.clock = clock;
        this.sequence = new AtomicLong(clock.millis() << 20);
    }

    @Override
    public boolean concerns(String bucket) {
        return !byBucket.getOrDefault(bucket, List.of()).isEmpty();
    }

    @Override
    public void created(String event, String bucket, String key) {
        for (Notification notification : byBucket.getOrDefault(bucket, List.of())) {
            if (matches(notification.event(), event)) {
                String message =
                        Json.write(Map.of("Records", List.of(happening(event, bucket, key))));
                queues.sendMessage(
                        request ->
                                request.queueUrl(account.queueUrl(notification.queue()))
                                        .messageBody(message));
            }
        }
    }

    private static boolean matches(String wanted, String event) {
        String pattern = wanted.substring("s3:".length());
        return pattern.endsWith("*")
                ? event.startsWith(pattern.substring(0, pattern.length() - 1))
                : event.equals(pattern);
    }

    private Map<String, Object> happening(String event, String bucket, String key) {
        HeadObjectResponse stored = head.apply(bucket, key);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
        object.put("size", stored.contentLength());
        object.put("eTag", stored.eTag().replace("\"", ""));
        if (stored.versionId() != null) {
            object.put("versionId", stored.versionId());
        }
        object.put("sequencer", "%016X".formatted(sequence.incrementAndGet()));
        Map<String, Object> happening = new LinkedHashMap<>();
        happening.put("eventVersion", "2.1");
        happening.put("eventSource", "aws:s3");
        happening.put("awsRegion", account.region());
        happening.put("eventTime", clock.instant().toString());
        happening.put("eventName", event);
        happening.put("userIdentity", Map.of("principalId", "AWS:" + account.id()));
        happening.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
        happening.put(
                "s3",
                Map.of(
                        "s3SchemaVersion",
                        "1.0",
                        "bucket",
                        Map.of(
                                "name",
                                bucket,
                                "ownerIdentity",
                                Map.of("principalId", account.id()),
                                "arn",
                                "arn:aws:s3:::" + bucket),
                        "object",
                        object));
        return happening;
    }
}
