package dragoman.api.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a page of a list ended. It names the last card, not a number of cards, so that it stays
 * right while others are added. As text it is signed (HMAC-SHA256), together with the query that it
 * belongs to.
 *
 * @param last the order of the last card that was listed, or a day before which the list goes on
 */
public record Cursor(String last) {
    private static final int DATE_LENGTH = 10;
    private static final int MAX_LENGTH = 200;
    private static final String ALGORITHM = "HmacSHA256";
    // Half of the digest is as long as RFC 2104 lets a signature be cut to.
    private static final int SIGNATURE = 16;
    private static final String NOT_OURS =
            "The parameter 'cursor' is not one that a list with these parameters gave as 'next'.";

    public Cursor {
        if (last.length() < DATE_LENGTH
                || last.length() > MAX_LENGTH
                || !last.matches("[0-9a-zA-Z:.#~-]+")) {
            throw new IllegalArgumentException("no order");
        }
        LocalDate.parse(last.substring(0, DATE_LENGTH));
    }

    public static Cursor after(String order) {
        return new Cursor(order);
    }

    /**
     * Reads a cursor that a page gave.
     *
     * @param query fingerprint of the query that it is used with
     */
    public static Cursor parse(String text, String query, byte[] key) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length > SIGNATURE) {
                byte[] signature = Arrays.copyOf(bytes, SIGNATURE);
                String last =
                        new String(
                                bytes, SIGNATURE, bytes.length - SIGNATURE, StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(signature, sign(last, query, key))) {
                    return new Cursor(last);
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw (BadRequestException) new BadRequestException(NOT_OURS).initCause(e);
        }
        throw new BadRequestException(NOT_OURS);
    }

    /** The cursor as text, for a query with this fingerprint. */
    public String text(String query, byte[] key) {
        byte[] order = last.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(sign(last, query, key), SIGNATURE + order.length);
        System.arraycopy(order, 0, bytes, SIGNATURE, order.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sign(String last, String query, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(last.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    public LocalDate day() {
        return LocalDate.parse(last.substring(0, DATE_LENGTH));
    }

    /** The highest order below the last one. */
    public String below() {
        // Orders have no character above '~', so this is the greatest text below the last order.
        return last.substring(0, last.length() - 1)
                + (char) (last.charAt(last.length() - 1) - 1)
                + "~".repeat(4);
    }
}
