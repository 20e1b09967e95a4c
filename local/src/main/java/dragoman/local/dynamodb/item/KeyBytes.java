package dragoman.local.dynamodb.item;

import dragoman.local.dynamodb.item.AttributeValue.Binary;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.AttributeValue.Text;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keys as bytes whose unsigned order is that of the keys: texts by their bytes in UTF-8, numbers by
 * their value, bytes as they are. A value's bytes are never the beginning of another's, so that
 * those of several values can follow one another.
 */
public final class KeyBytes {
    private static final byte NEGATIVE = 1;
    private static final byte ZERO = 2;
    private static final byte POSITIVE = 3;
    private static final int EXPONENT_OFFSET = 0x4000;
    private static final int BYTE = 8;
    private static final int MASK = 0xFF;

    private KeyBytes() {}

    /** The bytes of a text, a number or bytes. */
    public static byte[] of(AttributeValue value) {
        return switch (value) {
            case Text(String text) -> closed(text.getBytes(StandardCharsets.UTF_8));
            case Binary(Bytes bytes) -> closed(bytes.toArray());
            case Numeric(BigDecimal number) -> number(number);
            default -> throw new IllegalArgumentException(value.type() + " is no type of a key");
        };
    }

    /** What the bytes of all texts, or bytes, that begin with these begin with. */
    public static byte[] beginning(AttributeValue prefix) {
        byte[] closed = of(prefix);
        return Arrays.copyOf(closed, closed.length - 2);
    }

    /** One after the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** The first bytes after all that begin with these. */
    public static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while ((prefix[last] & MASK) == MASK) {
            last--;
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    /** The first bytes after these. */
    public static byte[] next(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** Ended by 0 and 1; a zero among the bytes is followed by 255. */
    private static byte[] closed(byte[] bytes) {
        ByteArrayOutputStream closed = new ByteArrayOutputStream(bytes.length + 2);
        for (byte one : bytes) {
            closed.write(one);
            if (one == 0) {
                closed.write(MASK);
            }
        }
        closed.write(0);
        closed.write(1);
        return closed.toByteArray();
    }

    /** Its sign, its exponent and its digits; those of a negative one are inverted. */
    private static byte[] number(BigDecimal number) {
        if (number.signum() == 0) {
            return new byte[] {ZERO};
        }
        BigDecimal exact = number.stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() + EXPONENT_OFFSET;
        String digits = exact.unscaledValue().abs().toString();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(exponent >> BYTE);
        bytes.write(exponent & MASK);
        bytes.writeBytes(digits.getBytes(StandardCharsets.US_ASCII));
        bytes.write(0);
        byte[] magnitude = bytes.toByteArray();
        if (number.signum() < 0) {
            for (int i = 0; i < magnitude.length; i++) {
                magnitude[i] = (byte) ~magnitude[i];
            }
        }
        return join(new byte[] {number.signum() < 0 ? NEGATIVE : POSITIVE}, magnitude);
    }
}
