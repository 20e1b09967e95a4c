package dragoman.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a template describes, as far as it matters on one machine. */
public record Stack(
        String name,
        List<Bucket> buckets,
        List<Queue> queues,
        List<Table> tables,
        List<Topic> topics,
        List<Function> functions,
        List<Route> routes,
        List<MockRoute> mocks,
        List<CustomResource> customResources) {
    public Stack {
        buckets = List.copyOf(buckets);
        queues = List.copyOf(queues);
        tables = List.copyOf(tables);
        topics = List.copyOf(topics);
        functions = List.copyOf(functions);
        routes = List.copyOf(routes);
        mocks = List.copyOf(mocks);
        customResources = List.copyOf(customResources);
    }

    /** The name of a bucket, by its logical id. */
    public String bucket(String logicalId) {
        return buckets.stream()
                .filter(b -> b.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The name of a table, by its logical id. */
    public String table(String logicalId) {
        return tables.stream()
                .filter(t -> t.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Whether another queue's dead letters go into this one. */
    public boolean takesDeadLetters(String queue) {
        return queues.stream()
                .anyMatch(
                        other ->
                                other.attributes()
                                        .getOrDefault("RedrivePolicy", "")
                                        .contains(":" + queue + "\""));
    }

    /**
     * A route that the gateway answers itself: always the same, and without a key.
     *
     * @param method such as {@code OPTIONS}
     */
    public record MockRoute(String method, String path, int status, Map<String, String> headers) {
        public MockRoute {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Something that a function does when the stack is made.
     *
     * @param type such as {@code Custom::Seed}
     * @param function name of the function that does it
     */
    public record CustomResource(String logicalId, String type, String function) {}

    /** A bucket and where it announces its objects. */
    public record Bucket(
            String logicalId, String name, boolean versioned, List<Notification> notifications) {
        public Bucket {
            notifications = List.copyOf(notifications);
        }
    }

    /**
     * A queue that is told of a bucket's events.
     *
     * @param event such as {@code s3:ObjectCreated:*}
     * @param queue the queue's name
     */
    public record Notification(String event, String queue) {}

    /**
     * A queue.
     *
     * @param attributes as SQS's CreateQueue takes them
     */
    public record Queue(String logicalId, String name, Map<String, String> attributes) {
        public Queue {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * A topic that messages are published to.
     *
     * @param attributes as SNS's CreateTopic takes them
     */
    public record Topic(String logicalId, String name, Map<String, String> attributes) {
        public Topic {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * A table and its indexes; each key is a hash key and perhaps a range key.
     *
     * @param streamsKeys whether a stream says which items have changed
     */
    public record Table(
            String logicalId,
            String name,
            Map<String, String> attributeTypes,
            KeySchema key,
            List<Index> indexes,
            boolean streamsKeys) {
        public Table {
            attributeTypes = Map.copyOf(attributeTypes);
            indexes = List.copyOf(indexes);
        }

        /** A table without a stream. */
        public Table(
                String logicalId,
                String name,
                Map<String, String> attributeTypes,
                KeySchema key,
                List<Index> indexes) {
            this(logicalId, name, attributeTypes, key, indexes, false);
        }
    }

    /** The attributes of a key. */
    public record KeySchema(String hash, Optional<String> range) {}

    /** An index that projects all attributes. */
    public record Index(String name, KeySchema key) {}

    /**
     * A function.
     *
     * @param code the zip that is deployed
     * @param schedules by which it is called
     */
    public record Function(
            String logicalId,
            String name,
            Path code,
            String handler,
            int memoryMegabytes,
            Duration timeout,
            Map<String, String> environment,
            List<QueueMapping> mappings,
            List<StreamMapping> streams,
            List<ScheduledCall> schedules) {
        public Function {
            environment = Map.copyOf(environment);
            mappings = List.copyOf(mappings);
            streams = List.copyOf(streams);
            schedules = List.copyOf(schedules);
        }
    }

    /**
     * A schedule that calls a function.
     *
     * @param input what it is called with, in place of the event of a rule
     */
    public record ScheduledCall(Duration rate, Optional<String> input) {}

    /**
     * A queue that feeds a function.
     *
     * @param queue the queue's name
     */
    public record QueueMapping(
            String queue,
            int batchSize,
            Duration batchingWindow,
            boolean reportsBatchItemFailures,
            int maximumConcurrency) {}

    /**
     * A table's stream that feeds a function.
     *
     * @param table the table's name
     * @param patterns event patterns in JSON: a change is handed on if one of them matches
     * @param maximumRetries how often a batch that failed is tried again
     * @param bisects whether a batch that failed as a whole is tried again in halves
     * @param deadLetters name of the queue that is told of changes that were given up
     */
    public record StreamMapping(
            String table,
            int batchSize,
            List<String> patterns,
            int maximumRetries,
            boolean bisects,
            boolean reportsBatchItemFailures,
            Optional<String> deadLetters) {
        public StreamMapping {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * A path of the API.
     *
     * @param method in capitals; {@code ANY} for all
     * @param path with parameters in braces
     * @param function logical id of the function that answers
     * @param binary whether bodies are handed over in base64
     */
    public record Route(String method, String path, String function, boolean binary) {}
}
