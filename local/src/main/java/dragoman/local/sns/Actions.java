package dragoman.local.sns;

import dragoman.local.sns.Delivery.Parcel;
import dragoman.local.sns.Message.Attribute;
import dragoman.local.template.Account;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The actions of SNS that functions call, and those of the links in its messages. */
final class Actions {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_SUBJECT_LENGTH = 100;
    private static final int PAGE = 100;

    private final Topics topics;
    private final Account account;
    private final Delivery delivery;
    private final URI address;
    private final InstantSource clock;
    private final Runnable onSubscription;
    private boolean subscribed;
    private Optional<Certificate> certificate = Optional.empty();

    Actions(
            Topics topics,
            Account account,
            Delivery delivery,
            URI address,
            InstantSource clock,
            Runnable onSubscription) {
        this.topics = topics;
        this.account = account;
        this.delivery = delivery;
        this.address = address;
        this.clock = clock;
        this.onSubscription = onSubscription;
    }

    /** Making a key takes a while, and most runs deliver nothing. */
    synchronized Certificate certificate() {
        if (certificate.isEmpty()) {
            certificate = Optional.of(Certificate.make());
        }
        return certificate.get();
    }

    /**
     * Does what a request asks.
     *
     * @throws SnsException when it is refused
     */
    Map<String, Object> apply(String action, Map<String, String> form) {
        return switch (action) {
            case "Subscribe" -> subscribe(form);
            case "ConfirmSubscription" ->
                    Map.of(
                            "SubscriptionArn",
                            topics.confirm(needed(form, "TopicArn"), needed(form, "Token")).arn());
            case "Unsubscribe" -> {
                topics.unsubscribe(needed(form, "SubscriptionArn"));
                yield Map.of();
            }
            case "ListSubscriptionsByTopic" -> {
                String topic = needed(form, "TopicArn");
                topics.topic(topic);
                yield page(topics.of(topic), form);
            }
            case "GetSubscriptionAttributes" ->
                    Map.of(
                            "Attributes",
                            new Xml.Entries(
                                    topics.subscription(needed(form, "SubscriptionArn"))
                                            .described(account.id())));
            case "Publish" -> publish(form);
            default -> throw SnsException.unknown(action);
        };
    }

    private synchronized Map<String, Object> subscribe(Map<String, String> form) {
        if (!subscribed) {
            onSubscription.run();
            subscribed = true;
        }
        Subscription made =
                topics.subscribe(
                        needed(form, "TopicArn"),
                        needed(form, "Protocol"),
                        needed(form, "Endpoint"),
                        entries(form, "Attributes.entry"));
        if (!made.confirmed()) {
            askForConfirmation(made);
        }
        boolean named = made.confirmed() || Boolean.parseBoolean(form.get("ReturnSubscriptionArn"));
        return Map.of("SubscriptionArn", named ? made.arn() : "pending confirmation");
    }

    private void askForConfirmation(Subscription made) {
        String id = UUID.randomUUID().toString();
        String body =
                made.protocol().equals("email")
                        ? "You have chosen to subscribe to the topic "
                                + made.topic()
                                + ".\nTo confirm this subscription, visit "
                                + Envelope.confirmUrl(made, address)
                        : Envelope.confirmation(
                                made,
                                id,
                                clock.instant(),
                                certificate(),
                                version(made.topic()),
                                address);
        delivery.send(
                made, new Parcel(Envelope.CONFIRMATION, id, "Subscription Confirmation", body));
    }

    private Map<String, Object> publish(Map<String, String> form) {
        String topic =
                Optional.ofNullable(form.get("TopicArn"))
                        .orElseGet(() -> needed(form, "TargetArn"));
        topics.topic(topic);
        String text = needed(form, "Message");
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw SnsException.invalid("Message too long");
        }
        if (form.containsKey("MessageStructure")) {
            throw SnsException.invalid("MessageStructure is not known to the embedded cloud");
        }
        Optional<String> subject = Optional.ofNullable(form.get("Subject"));
        if (subject.filter(s -> s.length() > MAX_SUBJECT_LENGTH || !s.matches("\\p{ASCII}*"))
                .isPresent()) {
            throw SnsException.invalid("Subject");
        }
        Message message =
                new Message(UUID.randomUUID().toString(), subject, text, attributes(form));
        topics.of(topic)
                .filter(Subscription::confirmed)
                .filter(to -> to.wants(message))
                .forEach(to -> delivery.send(to, parcel(message, to)));
        return Map.of("MessageId", message.id());
    }

    private Parcel parcel(Message message, Subscription to) {
        String body =
                to.isRaw() || to.protocol().equals("email")
                        ? message.text()
                        : Envelope.notification(
                                message,
                                to,
                                clock.instant(),
                                certificate(),
                                version(to.topic()),
                                address);
        return new Parcel(
                Envelope.NOTIFICATION,
                message.id(),
                message.subject().orElse("AWS Notification Message"),
                body);
    }

    private String version(String topic) {
        return topics.topic(topic).getOrDefault("SignatureVersion", "1");
    }

    private static Map<String, Object> page(Stream<Subscription> all, Map<String, String> form) {
        String after = form.getOrDefault("NextToken", "");
        List<Subscription> rest = all.filter(s -> s.arn().compareTo(after) > 0).toList();
        List<Map<String, String>> members = rest.stream().limit(PAGE).map(Actions::listed).toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("Subscriptions", members);
        if (rest.size() > PAGE) {
            page.put("NextToken", rest.get(PAGE - 1).arn());
        }
        return page;
    }

    private static Map<String, String> listed(Subscription subscription) {
        return Map.of(
                "SubscriptionArn",
                subscription.confirmed() ? subscription.arn() : "PendingConfirmation",
                "TopicArn",
                subscription.topic(),
                "Protocol",
                subscription.protocol(),
                "Endpoint",
                subscription.endpoint());
    }

    private static Map<String, Attribute> attributes(Map<String, String> form) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (int i = 1; form.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
            String entry = "MessageAttributes.entry." + i;
            String value =
                    Optional.ofNullable(form.get(entry + ".Value.StringValue"))
                            .orElseGet(() -> form.getOrDefault(entry + ".Value.BinaryValue", ""));
            attributes.put(
                    needed(form, entry + ".Name"),
                    new Attribute(needed(form, entry + ".Value.DataType"), value));
        }
        return attributes;
    }

    private static Map<String, String> entries(Map<String, String> form, String prefix) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 1; form.containsKey(prefix + "." + i + ".key"); i++) {
            entries.put(
                    needed(form, prefix + "." + i + ".key"),
                    form.getOrDefault(prefix + "." + i + ".value", ""));
        }
        return entries;
    }

    private static String needed(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> SnsException.invalid(name));
    }
}
