package dragoman.archive.aws;

import dragoman.dispatch.Sha256;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A text as it is kept in an item: short ones as they are in {@code record}, so that anybody can
 * read them in the table; longer ones packed by gzip in {@code packed}, since DynamoDB charges by
 * the kilobyte; and those that an item cannot take packed in a bucket, with the object's key in
 * {@code at}. The key is made of the text's digest: whoever tries again writes the same object
 * again.
 */
final class StoredText {
    /** The most bytes of a text that is kept as it is. */
    static final int MAX_PLAIN_BYTES = 4 * 1024;

    /**
     * The most bytes of a packed text that is kept in the item. An item has 400 KB at most, and the
     * rest of the record's item needs little of that.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">item
     *     size</a>
     */
    static final int MAX_PACKED_BYTES = 360 * 1024;

    private static final String PLAIN = "record";
    private static final String PACKED = "packed";
    private static final String AT = "at";
    private static final int DIGITS = 64;

    private StoredText() {}

    /** Puts a text into an item, and into the bucket when the item cannot take it. */
    static void put(
            Map<String, AttributeValue> item, String id, String text, RecordObjects objects) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_PLAIN_BYTES) {
            item.put(PLAIN, AttributeValue.fromS(text));
            return;
        }
        byte[] packed = pack(bytes);
        if (packed.length <= MAX_PACKED_BYTES) {
            item.put(PACKED, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(packed)));
            return;
        }
        String key = "records/" + id + "/" + Sha256.hex(text, DIGITS) + ".json.gz";
        objects.put(key, packed);
        item.put(AT, AttributeValue.fromS(key));
    }

    /** The text of an item. */
    static String get(Map<String, AttributeValue> item, RecordObjects objects) {
        AttributeValue plain = item.get(PLAIN);
        if (plain != null) {
            return plain.s();
        }
        AttributeValue packed = item.get(PACKED);
        return packed == null
                ? unpack(objects.get(Attributes.text(item, AT)))
                : unpack(packed.b().asByteArrayUnsafe());
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
