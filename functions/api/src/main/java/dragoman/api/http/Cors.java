package dragoman.api.http;

import java.util.Optional;

/**
 * Lets web pages of one origin call the API. Without one nothing is added to answers, and browsers
 * keep what pages of other origins ask for from them.
 *
 * @param origin such as {@code https://desk.example}, or {@code *} for every page there is
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">the CORS protocol</a>
 */
public record Cors(Optional<String> origin) {
    /** For no page of another origin. */
    public static final Cors OFF = new Cors(Optional.empty());

    private static final String EVERY = "*";
    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";
    // What calls read of a request; a browser sends any other only after asking.
    private static final String HEADERS =
            "accept, authorization, content-type, if-none-match, x-api-key";
    // What a page may read of an answer besides its type and length.
    private static final String EXPOSED = "allow, etag, link, location, www-authenticate";
    private static final String SECONDS = "600";

    /** The answer to a browser that asks before it calls; absent for a call. */
    public Optional<Response> preflight(Request request) {
        boolean asks =
                request.method().equals("OPTIONS")
                        && request.header("access-control-request-method").isPresent();
        return asks && isLet(request)
                ? Optional.of(
                        Response.empty(204)
                                .with("access-control-allow-methods", METHODS)
                                .with("access-control-allow-headers", HEADERS)
                                .with("access-control-max-age", SECONDS))
                : Optional.empty();
    }

    /** An answer with what lets the page that asked read it. */
    public Response let(Request request, Response response) {
        if (origin.isEmpty()) {
            return response;
        }
        // Caches must not give one origin what was answered to another.
        Response varied =
                response.with(
                        "vary", response.headers().getOrDefault("vary", "accept") + ", origin");
        return isLet(request)
                ? varied.with("access-control-allow-origin", origin.get())
                        .with("access-control-expose-headers", EXPOSED)
                : varied;
    }

    private boolean isLet(Request request) {
        Optional<String> page = request.header("origin");
        return origin.isPresent()
                && page.isPresent()
                && (origin.get().equals(EVERY) || origin.equals(page));
    }
}
