package dragoman.api.aws;

import dragoman.announcement.SavedQuery;
import dragoman.api.subscription.Subscription;
import dragoman.api.subscription.Subscription.Endpoint;
import dragoman.api.subscription.Subscription.State;
import dragoman.api.subscription.Subscriptions;
import dragoman.json.Json;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.FilterPolicyLimitExceededException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.SubscriptionLimitExceededException;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Subscriptions of the topic on SNS, which keeps them, asks for confirmation, signs what it
 * delivers, tries again and gives up into the dead-letter queue. The saved query is the
 * subscription's filter policy, and is read back from it.
 */
public final class SnsSubscriptions implements Subscriptions {
    private static final String PENDING = "PendingConfirmation";

    /**
     * Ten more tries, the first after five seconds, later ones up to five minutes apart: SNS wants
     * all to be within an hour.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html">delivery
     *     policies</a>
     */
    private static final String DELIVERY =
            """
            {"healthyRetryPolicy": {"minDelayTarget": 5, "maxDelayTarget": 300, "numRetries": 10, \
            "backoffFunction": "exponential"}, \
            "requestPolicy": {"headerContentType": "application/json; charset=utf-8"}}\
            """;

    private final SnsClient client;
    private final String topic;
    private final String deadLetters;

    /**
     * Looks at one topic.
     *
     * @param topic its ARN
     * @param deadLetters ARN of the queue of what could not be delivered
     */
    public SnsSubscriptions(SnsClient client, String topic, String deadLetters) {
        this.client = client;
        this.topic = topic;
        this.deadLetters = deadLetters;
    }

    @Override
    public String subscribe(SavedQuery query, Endpoint endpoint) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, Object> policy = query.policy();
        if (!policy.isEmpty()) {
            attributes.put("FilterPolicyScope", "MessageBody");
            attributes.put("FilterPolicy", Json.write(policy));
        }
        attributes.put("RedrivePolicy", Json.write(Map.of("deadLetterTargetArn", deadLetters)));
        if (!endpoint.isEmail()) {
            attributes.put("DeliveryPolicy", DELIVERY);
        }
        try {
            String arn =
                    client.subscribe(
                                    request ->
                                            request.topicArn(topic)
                                                    .protocol(endpoint.protocol())
                                                    .endpoint(endpoint.address())
                                                    .attributes(attributes)
                                                    .returnSubscriptionArn(true))
                            .subscriptionArn();
            return id(arn);
        } catch (FilterPolicyLimitExceededException | SubscriptionLimitExceededException e) {
            throw new RefusedException(
                    "There are as many subscriptions as SNS keeps of this kind; end one first.",
                    true,
                    e);
        } catch (InvalidParameterException e) {
            throw new RefusedException(
                    "SNS does not take the subscription: " + reason(e) + ".", false, e);
        } catch (AuthorizationErrorException e) {
            throw new RefusedException(
                    "This deployment does not deliver to such an address: webhooks begin with"
                            + " https://.",
                    false,
                    e);
        }
    }

    @Override
    public Optional<Subscription> find(String id) {
        try {
            Map<String, String> attributes =
                    client.getSubscriptionAttributes(request -> request.subscriptionArn(arn(id)))
                            .attributes();
            State state =
                    Boolean.parseBoolean(attributes.get(PENDING)) ? State.PENDING : State.CONFIRMED;
            return Optional.of(
                    Subscription.of(
                            Optional.of(id),
                            state,
                            Optional.of(query(attributes.get("FilterPolicy"))),
                            new Endpoint(
                                    attributes.getOrDefault("Protocol", ""),
                                    attributes.getOrDefault("Endpoint", ""))));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public Page list(Optional<String> next) {
        ListSubscriptionsByTopicResponse listed;
        try {
            listed =
                    client.listSubscriptionsByTopic(
                            request -> request.topicArn(topic).nextToken(next.orElse(null)));
        } catch (InvalidParameterException e) {
            throw new RefusedException("The cursor is not one of this list.", false, e);
        }
        List<Subscription> subscriptions = new ArrayList<>();
        for (software.amazon.awssdk.services.sns.model.Subscription found :
                listed.subscriptions()) {
            if (found.subscriptionArn().startsWith(topic + ":")) {
                find(id(found.subscriptionArn())).ifPresent(subscriptions::add);
            } else if (found.subscriptionArn().equals(PENDING)) {
                // SNS gives neither identifier nor attributes of what is not confirmed.
                subscriptions.add(
                        Subscription.of(
                                Optional.empty(),
                                State.PENDING,
                                Optional.empty(),
                                new Endpoint(found.protocol(), found.endpoint())));
            }
        }
        return new Page(subscriptions, Optional.ofNullable(listed.nextToken()));
    }

    @Override
    public Ending end(String id) {
        Optional<Subscription> found = find(id);
        if (found.isEmpty()) {
            return Ending.UNKNOWN;
        }
        if (found.get().state() == State.PENDING) {
            return Ending.PENDING;
        }
        client.unsubscribe(request -> request.subscriptionArn(arn(id)));
        return Ending.ENDED;
    }

    private static SavedQuery query(@Nullable String policy) {
        return policy == null
                ? SavedQuery.of(Map.of())
                : SavedQuery.of(Json.read(policy, JsonNode.class));
    }

    /** Only subscriptions of this topic can be named. */
    private String arn(String id) {
        return topic + ":" + id;
    }

    private static String id(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static String reason(SnsException e) {
        return e.awsErrorDetails() == null
                ? "no reason given"
                : e.awsErrorDetails().errorMessage().replaceFirst("\\.$", "");
    }
}
