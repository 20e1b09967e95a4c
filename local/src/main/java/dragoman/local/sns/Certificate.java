package dragoman.local.sns;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/** A key and the certificate that it signs for itself, made by the JDK's keytool. */
final class Certificate {
    private static final int LINE = 64;
    private static final String ALIAS = "sns";
    // keytool wants one; the file is gone once it has been read.
    private static final String PASSWORD = "password";

    private final PrivateKey key;
    private final String pem;

    private Certificate(PrivateKey key, String pem) {
        this.key = key;
        this.pem = pem;
    }

    /** Makes a key, and a certificate that is good for ten years. */
    static Certificate make() {
        try {
            Path folder = Files.createTempDirectory("sns");
            Path store = folder.resolve("keys");
            try {
                generate(store);
                return read(store);
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate of SNS cannot be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the certificate of SNS", e);
        }
    }

    private static void generate(Path store) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> options =
                ("-genkeypair -alias %s -keyalg RSA -keysize 2048 -dname CN=sns.embedded"
                                + " -validity 3650 -storetype PKCS12 -storepass %s -keystore")
                        .formatted(ALIAS, PASSWORD)
                        .transform(text -> List.of(text.split(" ", -1)));
        ProcessBuilder builder = new ProcessBuilder(keytool.toString());
        builder.command().addAll(options);
        builder.command().add(store.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + output.strip());
        }
    }

    private static Certificate read(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        String base64 =
                Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                        .encodeToString(keys.getCertificate(ALIAS).getEncoded());
        return new Certificate(
                (PrivateKey) keys.getKey(ALIAS, PASSWORD.toCharArray()),
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
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
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot sign", e);
        }
    }
}
