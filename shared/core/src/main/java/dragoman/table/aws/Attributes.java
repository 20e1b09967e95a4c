package dragoman.table.aws;

import dragoman.table.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes of items. */
public final class Attributes {
    private Attributes() {}

    /** The key's two attributes, in a map of their own. */
    public static Map<String, AttributeValue> of(Key key) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("pk", AttributeValue.fromS(key.pk()));
        attributes.put("sk", AttributeValue.fromS(key.sk()));
        return attributes;
    }

    /**
     * A time to the millisecond, in ISO 8601, always of the same length so that text order is time
     * order.
     */
    public static AttributeValue time(Instant at) {
        String text = at.truncatedTo(ChronoUnit.MILLIS).toString();
        // Instant leaves a fraction of nothing out.
        boolean noFraction = text.indexOf('.') < 0;
        return AttributeValue.fromS(noFraction ? text.replace("Z", ".000Z") : text);
    }

    /** A whole number. */
    public static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    /** The text of an attribute that the item must have. */
    public static String text(Map<String, AttributeValue> item, String name) {
        return required(item, name).s();
    }

    /** The whole number of an attribute that the item must have. */
    public static int number(Map<String, AttributeValue> item, String name) {
        return Integer.parseInt(required(item, name).n());
    }

    /** The truth value of an attribute that the item must have. */
    public static boolean flag(Map<String, AttributeValue> item, String name) {
        return required(item, name).bool();
    }

    /** The entries of an attribute that the item must have. */
    public static Map<String, AttributeValue> map(Map<String, AttributeValue> item, String name) {
        return required(item, name).m();
    }

    /** The bytes of an attribute that the item must have. */
    public static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return required(item, name).b().asByteArrayUnsafe();
    }

    /** The value of an attribute that the item must have. */
    public static AttributeValue required(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item lacks its attribute " + name);
        }
        return value;
    }
}
