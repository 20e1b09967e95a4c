package dragoman.local.template;

import dragoman.local.template.Stack.Bucket;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Notification;
import dragoman.local.template.Stack.Queue;
import dragoman.local.template.Stack.Table;
import dragoman.local.template.Stack.Topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads buckets, queues and tables. Properties that only matter in an account (encryption, public
 * access) are passed over.
 */
final class Storage {
    private Storage() {}

    static Bucket bucket(String id, String name, Value resource) {
        Value properties =
                resource.get("Properties")
                        .only(
                                "VersioningConfiguration",
                                "NotificationConfiguration",
                                "LifecycleConfiguration",
                                "LoggingConfiguration",
                                "BucketEncryption",
                                "OwnershipControls",
                                "PublicAccessBlockConfiguration");
        boolean versioned =
                properties
                        .find("VersioningConfiguration")
                        .map(versioning -> versioning.get("Status").text().equals("Enabled"))
                        .orElse(false);
        List<Notification> notifications = new ArrayList<>();
        properties
                .find("NotificationConfiguration")
                .ifPresent(
                        configuration -> {
                            for (Value queue :
                                    configuration
                                            .only("QueueConfigurations")
                                            .get("QueueConfigurations")
                                            .items()) {
                                queue.only("Event", "Queue");
                                notifications.add(
                                        new Notification(
                                                queue.get("Event").text(),
                                                queueName(queue.get("Queue"))));
                            }
                        });
        return new Bucket(id, name, versioned, notifications);
    }

    static Queue queue(String id, String name, Value resource) {
        Value properties =
                resource.get("Properties")
                        .only(
                                "VisibilityTimeout",
                                "MessageRetentionPeriod",
                                "ReceiveMessageWaitTimeSeconds",
                                "DelaySeconds",
                                "SqsManagedSseEnabled",
                                "KmsMasterKeyId",
                                "RedrivePolicy");
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute :
                List.of("VisibilityTimeout", "ReceiveMessageWaitTimeSeconds", "DelaySeconds")) {
            properties
                    .find(attribute)
                    .ifPresent(
                            value -> attributes.put(attribute, Integer.toString(value.number())));
        }
        properties
                .find("RedrivePolicy")
                .ifPresent(
                        policy ->
                                attributes.put(
                                        "RedrivePolicy",
                                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                                                .formatted(
                                                        policy.get("deadLetterTargetArn").text(),
                                                        policy.get("maxReceiveCount").number())));
        return new Queue(id, name, attributes);
    }

    static Table table(String id, String name, Value resource) {
        Value properties =
                resource.get("Properties")
                        .only(
                                "BillingMode",
                                "AttributeDefinitions",
                                "KeySchema",
                                "GlobalSecondaryIndexes",
                                "StreamSpecification",
                                "DeletionProtectionEnabled",
                                "PointInTimeRecoverySpecification",
                                "TimeToLiveSpecification",
                                "SSESpecification");
        Map<String, String> types = new LinkedHashMap<>();
        for (Value attribute : properties.get("AttributeDefinitions").items()) {
            types.put(attribute.get("AttributeName").text(), attribute.get("AttributeType").text());
        }
        List<Index> indexes = new ArrayList<>();
        properties
                .find("GlobalSecondaryIndexes")
                .ifPresent(
                        list -> {
                            for (Value index : list.items()) {
                                index.only("IndexName", "KeySchema", "Projection");
                                Value projection = index.get("Projection").get("ProjectionType");
                                if (!projection.text().equals("ALL")) {
                                    throw projection.error(
                                            "the embedded cloud knows the projection ALL only");
                                }
                                indexes.add(
                                        new Index(
                                                index.get("IndexName").text(),
                                                keySchema(index.get("KeySchema"))));
                            }
                        });
        Optional<Value> stream =
                properties.find("StreamSpecification").map(s -> s.get("StreamViewType"));
        stream.filter(view -> !view.text().equals("KEYS_ONLY"))
                .ifPresent(
                        view -> {
                            throw view.error("the embedded cloud knows streams of KEYS_ONLY only");
                        });
        return new Table(
                id,
                name,
                types,
                keySchema(properties.get("KeySchema")),
                indexes,
                stream.isPresent());
    }

    static Topic topic(String id, String name, Value resource) {
        Map<String, String> attributes = new LinkedHashMap<>();
        resource.find("Properties")
                .ifPresent(
                        properties ->
                                properties
                                        .only("SignatureVersion", "KmsMasterKeyId")
                                        .find("SignatureVersion")
                                        .ifPresent(
                                                version ->
                                                        attributes.put(
                                                                "SignatureVersion",
                                                                version.text())));
        return new Topic(id, name, attributes);
    }

    private static KeySchema keySchema(Value schema) {
        Map<String, String> byType = new LinkedHashMap<>();
        for (Value key : schema.items()) {
            byType.put(key.get("KeyType").text(), key.get("AttributeName").text());
        }
        String hash =
                Optional.ofNullable(byType.get("HASH"))
                        .orElseThrow(() -> schema.error("lacks a HASH key"));
        return new KeySchema(hash, Optional.ofNullable(byType.get("RANGE")));
    }

    /** The name at the end of a queue's ARN. */
    static String queueName(Value arn) {
        String text = arn.text();
        if (!text.startsWith("arn:aws:sqs:")) {
            throw arn.error("must be the ARN of a queue, but is '" + text + "'");
        }
        return text.substring(text.lastIndexOf(':') + 1);
    }
}
