package dragoman.local.sqs;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * An attribute that a sender gave a message.
 *
 * @param type {@code String}, {@code Number} or {@code Binary}, perhaps with a suffix of the
 *     sender's
 * @param text the value, unless it is binary
 * @param binary the value in Base64, if it is binary
 */
record MessageAttribute(String type, @Nullable String text, @Nullable String binary) {
    private static final byte TEXT = 1;
    private static final byte BINARY = 2;

    /** What it counts for in the size of its message, in bytes. */
    int bytes(String name) {
        return utf8(name).length + utf8(type).length + value().length;
    }

    /**
     * The digest by which clients check attributes.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation">MD5
     *     of message attributes</a>
     */
    static String md5(Map<String, MessageAttribute> attributes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TreeMap<>(attributes)
                .forEach(
                        (name, attribute) -> {
                            append(bytes, utf8(name));
                            append(bytes, utf8(attribute.type()));
                            bytes.write(attribute.binary() == null ? TEXT : BINARY);
                            append(bytes, attribute.value());
                        });
        return md5(bytes.toByteArray());
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private byte[] value() {
        if (binary != null) {
            return Base64.getDecoder().decode(binary);
        }
        return utf8(text == null ? "" : text);
    }

    private static void append(ByteArrayOutputStream to, byte[] bytes) {
        to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        to.writeBytes(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
