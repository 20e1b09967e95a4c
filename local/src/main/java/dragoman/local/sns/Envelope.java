package dragoman.local.sns;

import dragoman.json.Json;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON that a message is delivered in, signed as AWS documents.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html">forms
 *     of messages</a>
 */
final class Envelope {
    static final String NOTIFICATION = "Notification";
    static final String CONFIRMATION = "SubscriptionConfirmation";

    // The fields that are signed, in this order; those that a message lacks are left out.
    private static final List<String> SIGNED_OF_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> SIGNED_OF_CONFIRMATION =
            List.of(
                    "Message",
                    "MessageId",
                    "SubscribeURL",
                    "Timestamp",
                    "Token",
                    "TopicArn",
                    "Type");

    private Envelope() {}

    static String notification(
            Message message,
            Subscription subscription,
            Instant at,
            Certificate certificate,
            String version,
            URI address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", NOTIFICATION);
        fields.put("MessageId", message.id());
        fields.put("TopicArn", subscription.topic());
        message.subject().ifPresent(subject -> fields.put("Subject", subject));
        fields.put("Message", message.text());
        fields.put("Timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
        sign(fields, SIGNED_OF_NOTIFICATION, certificate, version, address);
        fields.put(
                "UnsubscribeURL",
                address
                        + "/?Action=Unsubscribe&SubscriptionArn="
                        + URLEncoder.encode(subscription.arn(), StandardCharsets.UTF_8));
        if (!message.attributes().isEmpty()) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            message.attributes()
                    .forEach(
                            (name, attribute) ->
                                    attributes.put(
                                            name,
                                            Map.of(
                                                    "Type",
                                                    attribute.type(),
                                                    "Value",
                                                    attribute.value())));
            fields.put("MessageAttributes", attributes);
        }
        return Json.write(fields);
    }

    static String confirmation(
            Subscription subscription,
            String id,
            Instant at,
            Certificate certificate,
            String version,
            URI address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", CONFIRMATION);
        fields.put("MessageId", id);
        fields.put("Token", subscription.token());
        fields.put("TopicArn", subscription.topic());
        fields.put(
                "Message",
                "You have chosen to subscribe to the topic "
                        + subscription.topic()
                        + ".\nTo confirm the subscription, visit the SubscribeURL included in this"
                        + " message.");
        fields.put("SubscribeURL", confirmUrl(subscription, address));
        fields.put("Timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
        sign(fields, SIGNED_OF_CONFIRMATION, certificate, version, address);
        return Json.write(fields);
    }

    static String confirmUrl(Subscription subscription, URI address) {
        return address
                + "/?Action=ConfirmSubscription&TopicArn="
                + URLEncoder.encode(subscription.topic(), StandardCharsets.UTF_8)
                + "&Token="
                + subscription.token();
    }

    private static void sign(
            Map<String, Object> fields,
            List<String> signed,
            Certificate certificate,
            String version,
            URI address) {
        StringBuilder text = new StringBuilder();
        for (String name : signed) {
            if (fields.containsKey(name)) {
                text.append(name).append('\n').append(fields.get(name)).append('\n');
            }
        }
        fields.put("SignatureVersion", version);
        fields.put("Signature", certificate.sign(text.toString(), version));
        fields.put("SigningCertURL", address + "/SimpleNotificationService.pem");
    }
}
