package dragoman.local.dynamodb.item;

import java.util.Arrays;
import java.util.Base64;

/** Bytes that are equal when their contents are, ordered as unsigned numbers. */
public final class Bytes implements Comparable<Bytes> {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of the bytes. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /**
     * Bytes from Base64.
     *
     * @throws IllegalArgumentException when the text is not Base64
     */
    public static Bytes ofBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    /** The same in Base64. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** A copy of the content. */
    public byte[] toArray() {
        return content.clone();
    }

    /** How many there are. */
    public int length() {
        return content.length;
    }

    /** Whether these are the first of them. */
    public boolean startsWith(Bytes prefix) {
        return content.length >= prefix.content.length
                && Arrays.equals(
                        content,
                        0,
                        prefix.content.length,
                        prefix.content,
                        0,
                        prefix.content.length);
    }

    /** Whether they occur somewhere. */
    public boolean contains(Bytes part) {
        for (int from = 0; from + part.content.length <= content.length; from++) {
            if (Arrays.equals(
                    content,
                    from,
                    from + part.content.length,
                    part.content,
                    0,
                    part.content.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(content, other.content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return toBase64();
    }
}
