package dragoman.local.sqs;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A queue's attributes, as SQS's calls have them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes</a>
 */
record QueueAttributes(Map<String, String> values) {
    private static final String REDRIVE = "RedrivePolicy";
    private static final Map<String, Range> NUMBERS =
            Map.of(
                    "VisibilityTimeout", new Range(0, 43_200, 30),
                    "DelaySeconds", new Range(0, 900, 0),
                    "ReceiveMessageWaitTimeSeconds", new Range(0, 20, 0),
                    "MessageRetentionPeriod", new Range(60, 1_209_600, 345_600),
                    "MaximumMessageSize", new Range(1_024, 1_048_576, 1_048_576));

    private record Range(int min, int max, int fallback) {}

    /** What becomes of messages that are received too often. */
    record Redrive(String queue, int maxReceives) {}

    QueueAttributes {
        values = Map.copyOf(values);
    }

    /**
     * These attributes with others in their place.
     *
     * @throws SqsException when one is out of range
     */
    QueueAttributes with(Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        QueueAttributes changed = new QueueAttributes(all);
        NUMBERS.forEach((name, range) -> changed.number(name));
        changed.redrive();
        return changed;
    }

    long visibilityMillis() {
        return 1_000L * number("VisibilityTimeout");
    }

    int delaySeconds() {
        return number("DelaySeconds");
    }

    int waitSeconds() {
        return number("ReceiveMessageWaitTimeSeconds");
    }

    long retentionMillis() {
        return 1_000L * number("MessageRetentionPeriod");
    }

    int maxBytes() {
        return number("MaximumMessageSize");
    }

    Optional<Redrive> redrive() {
        String policy = values.get(REDRIVE);
        if (policy == null) {
            return Optional.empty();
        }
        try {
            JsonNode json = Json.read(policy, JsonNode.class);
            String arn = json.path("deadLetterTargetArn").asString("");
            int receives = json.path("maxReceiveCount").asInt(0);
            if (arn.isEmpty() || receives < 1) {
                throw SqsException.invalid(
                        "InvalidAttributeValue",
                        "RedrivePolicy needs deadLetterTargetArn and a maxReceiveCount of at least"
                                + " 1.");
            }
            return Optional.of(new Redrive(arn.substring(arn.lastIndexOf(':') + 1), receives));
        } catch (MalformedJsonException e) {
            throw SqsException.invalid(
                    "InvalidAttributeValue", "RedrivePolicy is not JSON: " + policy);
        }
    }

    /** All that a queue has, those that nobody set included. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(values);
        NUMBERS.keySet().forEach(name -> all.put(name, Integer.toString(number(name))));
        return all;
    }

    private int number(String name) {
        Range range = NUMBERS.get(name);
        if (range == null) {
            throw new IllegalArgumentException(name);
        }
        String value = values.get(name);
        if (value == null) {
            return range.fallback();
        }
        int number;
        try {
            number = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            number = -1;
        }
        if (number < range.min() || number > range.max()) {
            throw SqsException.invalid(
                    "InvalidAttributeValue",
                    "%s must be a number from %d to %d, and is %s."
                            .formatted(name, range.min(), range.max(), value));
        }
        return number;
    }
}
