package dragoman.local.sns;

import dragoman.json.Json;
import dragoman.local.eventpattern.EventPattern;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A subscription.
 *
 * @param protocol http, https, email, email-json or sqs
 * @param token by which whoever has the endpoint confirms it
 * @param attributes as SetSubscriptionAttributes takes them
 */
record Subscription(
        String arn,
        String topic,
        String protocol,
        String endpoint,
        String token,
        boolean confirmed,
        Map<String, String> attributes) {
    static final String FILTER = "FilterPolicy";
    static final String SCOPE = "FilterPolicyScope";
    static final String REDRIVE = "RedrivePolicy";
    static final String DELIVERY = "DeliveryPolicy";
    private static final int DEFAULT_RETRIES = 3;
    static final String RAW = "RawMessageDelivery";

    Subscription {
        attributes = Map.copyOf(attributes);
    }

    Subscription withConfirmation() {
        return new Subscription(arn, topic, protocol, endpoint, token, true, attributes);
    }

    /**
     * The same with another value of an attribute.
     *
     * @throws SnsException when SNS would not take it
     */
    Subscription with(String name, String value) {
        check(name, value);
        Map<String, String> more = new TreeMap<>(attributes);
        if (value.isEmpty() || (name.equals(FILTER) && value.equals("{}"))) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Subscription(arn, topic, protocol, endpoint, token, confirmed, more);
    }

    private static void check(String name, String value) {
        switch (name) {
            case FILTER -> {
                try {
                    if (!value.isEmpty()) {
                        EventPattern.parse(value).asFilterPolicy();
                    }
                } catch (IllegalArgumentException e) {
                    throw (SnsException)
                            SnsException.invalid("FilterPolicy: " + e.getMessage()).initCause(e);
                }
            }
            case SCOPE -> {
                if (!value.equals("MessageBody") && !value.equals("MessageAttributes")) {
                    throw SnsException.invalid("FilterPolicyScope");
                }
            }
            case REDRIVE, DELIVERY, RAW -> {
                // Taken as they are.
            }
            default -> throw SnsException.invalid("AttributeName");
        }
    }

    /** Name of the queue that keeps what cannot be delivered. */
    Optional<String> deadLetters() {
        return Optional.ofNullable(attributes.get(REDRIVE))
                .map(policy -> Json.read(policy, JsonNode.class))
                .map(policy -> policy.path("deadLetterTargetArn").asString(""))
                .map(arn -> arn.substring(arn.lastIndexOf(':') + 1));
    }

    /** How often a delivery that failed is tried again. */
    int retries() {
        return deliveryPolicy()
                .path("healthyRetryPolicy")
                .path("numRetries")
                .asInt(DEFAULT_RETRIES);
    }

    /** The content type of what is posted. */
    String contentType() {
        return deliveryPolicy()
                .path("requestPolicy")
                .path("headerContentType")
                .asString("text/plain; charset=UTF-8");
    }

    private JsonNode deliveryPolicy() {
        return Json.read(attributes.getOrDefault(DELIVERY, "{}"), JsonNode.class);
    }

    boolean isRaw() {
        return Boolean.parseBoolean(attributes.get(RAW));
    }

    /** Whether it wants a message. */
    boolean wants(Message message) {
        String filter = attributes.get(FILTER);
        if (filter == null) {
            return true;
        }
        EventPattern pattern = EventPattern.parse(filter);
        return "MessageBody".equals(attributes.get(SCOPE))
                ? message.bodyTree().filter(pattern::matches).isPresent()
                : pattern.matches(message.attributeTree());
    }

    /** What GetSubscriptionAttributes says. */
    Map<String, String> described(String owner) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put("SubscriptionArn", arn);
        all.put("TopicArn", topic);
        all.put("Protocol", protocol);
        all.put("Endpoint", endpoint);
        all.put("Owner", owner);
        all.put("PendingConfirmation", Boolean.toString(!confirmed));
        all.putIfAbsent(RAW, "false");
        if (all.containsKey(FILTER)) {
            all.putIfAbsent(SCOPE, "MessageAttributes");
        }
        return all;
    }
}
