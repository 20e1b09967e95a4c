package dragoman.local.sns;

import dragoman.local.template.Account;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Topics and their subscriptions. */
final class Topics {
    // https://docs.aws.amazon.com/general/latest/gr/sns.html
    private static final int MAX_FILTERS = 200;
    private static final Set<String> PROTOCOLS =
            Set.of("http", "https", "email", "email-json", "sqs");

    private final Account account;
    private final Map<String, Map<String, String>> topics = new ConcurrentHashMap<>();
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    Topics(Account account) {
        this.account = account;
    }

    /** Makes a topic; one that is there already stays. */
    String create(String name, Map<String, String> attributes) {
        if (!name.matches("[A-Za-z0-9_-]{1,256}")) {
            throw SnsException.invalid("Topic Name");
        }
        String arn = account.topicArn(name);
        topics.putIfAbsent(arn, Map.copyOf(attributes));
        return arn;
    }

    Map<String, String> topic(String arn) {
        Map<String, String> found = topics.get(arn);
        if (found == null) {
            throw SnsException.notFound("Topic");
        }
        return found;
    }

    /**
     * Subscribes, pending. What is there already for the topic and endpoint stays, if it has the
     * same attributes.
     */
    Subscription subscribe(
            String topic, String protocol, String endpoint, Map<String, String> attributes) {
        topic(topic);
        if (!PROTOCOLS.contains(protocol)) {
            throw SnsException.invalid(
                    "the embedded cloud does not deliver by the protocol " + protocol);
        }
        if (protocol.startsWith("http") && !endpoint.startsWith(protocol + "://")) {
            throw SnsException.invalid("Endpoint must match the specified protocol");
        }
        Subscription wanted =
                new Subscription(
                        topic + ":" + UUID.randomUUID(),
                        topic,
                        protocol,
                        endpoint,
                        UUID.randomUUID().toString().replace("-", ""),
                        // A queue needs not be asked: its policy says who may send.
                        protocol.equals("sqs"),
                        Map.of());
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            wanted = wanted.with(attribute.getKey(), attribute.getValue());
        }
        Optional<Subscription> same =
                of(topic)
                        .filter(s -> s.protocol().equals(protocol))
                        .filter(s -> s.endpoint().equals(endpoint))
                        .findFirst();
        if (same.isPresent()) {
            if (!same.get().attributes().equals(wanted.attributes())) {
                throw SnsException.invalid(
                        "Attributes Reason: Subscription already exists with different attributes");
            }
            return same.get();
        }
        if (attributes.containsKey(Subscription.FILTER)
                && of(topic).filter(s -> s.attributes().containsKey(Subscription.FILTER)).count()
                        >= MAX_FILTERS) {
            throw SnsException.tooMany();
        }
        subscriptions.put(wanted.arn(), wanted);
        return wanted;
    }

    /** Confirms the subscription that has the token. */
    Subscription confirm(String topic, String token) {
        topic(topic);
        Subscription confirmed =
                of(topic)
                        .filter(s -> s.token().equals(token))
                        .findFirst()
                        .orElseThrow(() -> SnsException.invalid("Token"))
                        .withConfirmation();
        subscriptions.put(confirmed.arn(), confirmed);
        return confirmed;
    }

    Subscription subscription(String arn) {
        Subscription found = subscriptions.get(arn);
        if (found == null) {
            throw SnsException.notFound("Subscription");
        }
        return found;
    }

    void unsubscribe(String arn) {
        Subscription found = subscriptions.get(arn);
        if (found != null && !found.confirmed()) {
            throw SnsException.invalid(
                    "SubscriptionArn Reason: A pending subscription cannot be deleted");
        }
        subscriptions.remove(arn);
    }

    /** The subscriptions of a topic, in the order of their ARNs. */
    Stream<Subscription> of(String topic) {
        return subscriptions.values().stream()
                .filter(s -> s.topic().equals(topic))
                .sorted(Comparator.comparing(Subscription::arn));
    }
}
