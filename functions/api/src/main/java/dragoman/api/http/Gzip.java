package dragoman.api.http;

import dragoman.api.representation.Accept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Packs answers for callers that accept gzip. The function does it, not API Gateway: so an answer
 * is measured by its packed size at Lambda's limit of 6 MB, and has the right entity tag.
 */
public final class Gzip {
    private static final int WORTHWHILE = 1024;
    private static final String MARK = "-gzip\"";

    private Gzip() {}

    /** Whether an answer is to be packed. */
    public static boolean wanted(Request request, Response response) {
        return response.body().length() >= WORTHWHILE
                && request.header("accept-encoding")
                        .map(header -> Accept.parse(java.util.Optional.of(header)))
                        .filter(accept -> accept.weight("gzip") > 0)
                        .isPresent();
    }

    /** The headers of the answer packed: other bytes, so a strong tag is another one. */
    public static Response headed(Response response) {
        Response packed = response.with("content-encoding", "gzip");
        String tag = response.headers().getOrDefault("etag", "");
        return tag.startsWith("\"")
                ? packed.with("etag", tag.substring(0, tag.length() - 1) + MARK)
                : packed;
    }

    /** The tag that an answer had before it was packed. */
    static String unpacked(String tag) {
        return tag.endsWith(MARK) ? tag.substring(0, tag.length() - MARK.length()) + "\"" : tag;
    }

    /** The body packed, in base64. */
    public static String base64(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
