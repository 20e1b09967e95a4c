package dragoman.api.http;

import dragoman.dispatch.Sha256;

import java.util.Arrays;
import java.util.Optional;

/**
 * Answers that a caller has already need not be sent again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, 13.1.2</a>
 */
public final class ConditionalGet {
    private static final int DIGITS = 16;

    private ConditionalGet() {}

    /**
     * The answer to what was read, with an entity tag; without a body when the caller has it. An
     * answer without a tag is given a weak one: its content is the same, whatever else may differ.
     */
    public static Response apply(Request request, Response response) {
        if (response.status() != 200) {
            return response;
        }
        String tag =
                Optional.ofNullable(response.headers().get("etag"))
                        .orElseGet(() -> "W/\"" + Sha256.hex(response.body(), DIGITS) + "\"");
        Response tagged = response.with("etag", tag);
        return has(request, tag) ? tagged.withoutBody() : tagged;
    }

    /** Whether the caller names the tag; weak and strong ones are compared alike. */
    private static boolean has(Request request, String tag) {
        return request.header("if-none-match").stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || opaque(given).equals(opaque(tag)));
    }

    /** The tag without its mark of weakness and without what packing adds to it. */
    private static String opaque(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return Gzip.unpacked(strong);
    }
}
