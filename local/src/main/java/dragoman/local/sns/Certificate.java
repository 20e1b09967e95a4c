package dragoman.local.sns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * A key and the certificate that it signs for itself, since the JDK has no public way to make one.
 * It is written in ASN.1 by RFC 5280.
 */
final class Certificate {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8 = 0x0C;
    private static final int UTC_TIME = 0x17;
    private static final int BITS = 2048;
    private static final int LINE = 64;
    private static final int LONG_FORM = 0x80;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    // sha256WithRSAEncryption, 1.2.840.113549.1.1.11, and its empty parameters.
    private static final byte[] ALGORITHM = hex("300d06092a864886f70d01010b0500");
    // commonName, 2.5.4.3.
    private static final byte[] COMMON_NAME = hex("0603550403");

    private final KeyPair keys;
    private final String pem;

    private Certificate(KeyPair keys, String pem) {
        this.keys = keys;
        this.pem = pem;
    }

    /** Makes a key, and a certificate that is good for ten years from a moment on. */
    static Certificate make(Instant from) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair keys = generator.generateKeyPair();
            byte[] name = name("sns.embedded");
            byte[] validity = tagged(SEQUENCE, time(from), time(from.plusSeconds(315_360_000L)));
            byte[] body =
                    tagged(
                            SEQUENCE,
                            tagged(INTEGER, new byte[] {1}),
                            ALGORITHM,
                            name,
                            validity,
                            name,
                            keys.getPublic().getEncoded());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            byte[] whole =
                    tagged(
                            SEQUENCE,
                            body,
                            ALGORITHM,
                            tagged(BIT_STRING, new byte[] {0}, signature.sign()));
            String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(whole);
            return new Certificate(
                    keys,
                    "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks RSA", e);
        }
    }

    /** The certificate, as SigningCertURL gives it. */
    String pem() {
        return pem;
    }

    /**
     * Signs a text.
     *
     * @param version of SNS's signatures: 1 is SHA-1, 2 is SHA-256
     */
    String sign(String text, String version) {
        try {
            Signature signature =
                    Signature.getInstance(version.equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot sign", e);
        }
    }

    private static byte[] name(String commonName) {
        return tagged(
                SEQUENCE,
                tagged(
                        SET,
                        tagged(
                                SEQUENCE,
                                COMMON_NAME,
                                tagged(UTF8, commonName.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] time(Instant at) {
        return tagged(UTC_TIME, TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int length = content.size();
        if (length < LONG_FORM) {
            all.write(length);
        } else {
            int bytes = length > 0xFF ? 2 : 1;
            all.write(LONG_FORM | bytes);
            if (bytes == 2) {
                all.write(length >> 8);
            }
            all.write(length & 0xFF);
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }
}
