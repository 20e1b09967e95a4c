package dragoman.dispatch;

import java.util.regex.Pattern;

/**
 * Identifiers of uploads: 24 hexadecimal digits from SHA-256 over bucket, key and version. Whoever
 * puts an object can derive its identifier from S3's answer, without asking anybody.
 */
public final class UploadIds {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");
    private static final int DIGITS = 24;

    private UploadIds() {}

    /**
     * Identifier of one version of an object.
     *
     * @param version S3's version id, or the entity tag without quotes where the bucket keeps no
     *     versions
     */
    public static String of(String bucket, String key, String version) {
        // None of the three can have a line feed at its end, so the join cannot make two uploads
        // look alike.
        return Sha256.hex(bucket + "\n" + version + "\n" + key, DIGITS);
    }

    /** Whether the text has the form of an upload's identifier. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    static void check(String id) {
        Require.matching(FORM, id, "an upload's identifier");
    }
}
