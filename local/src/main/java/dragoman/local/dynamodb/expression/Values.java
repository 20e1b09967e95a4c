package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.Binary;
import dragoman.local.dynamodb.item.AttributeValue.ListOf;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.AttributeValue.SetOf;
import dragoman.local.dynamodb.item.AttributeValue.Text;
import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.KeyBytes;

import java.util.Arrays;
import java.util.OptionalInt;

/** How values compare. */
final class Values {
    private Values() {}

    /** The order of two values of one type that has an order; texts by their bytes in UTF-8. */
    static OptionalInt compare(AttributeValue one, AttributeValue other) {
        if (one instanceof Text && other instanceof Text) {
            return OptionalInt.of(Arrays.compareUnsigned(KeyBytes.of(one), KeyBytes.of(other)));
        }
        if (one instanceof Numeric(var a) && other instanceof Numeric(var b)) {
            return OptionalInt.of(a.compareTo(b));
        }
        if (one instanceof Binary(Bytes a) && other instanceof Binary(Bytes b)) {
            return OptionalInt.of(a.compareTo(b));
        }
        return OptionalInt.empty();
    }

    static boolean beginsWith(AttributeValue value, AttributeValue prefix) {
        if (value instanceof Text(String text) && prefix instanceof Text(String start)) {
            return text.startsWith(start);
        }
        return value instanceof Binary(Bytes bytes)
                && prefix instanceof Binary(Bytes start)
                && bytes.startsWith(start);
    }

    static boolean contains(AttributeValue value, AttributeValue part) {
        return switch (value) {
            case Text(String text) -> part instanceof Text(String other) && text.contains(other);
            case Binary(Bytes bytes) ->
                    part instanceof Binary(Bytes other) && bytes.contains(other);
            case SetOf set -> set.values().contains(part);
            case ListOf(var values) -> values.contains(part);
            default -> false;
        };
    }
}
