package dragoman.api.http;

import dragoman.json.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP response. */
public record Response(int status, Map<String, String> headers, String body) {
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "cache-control", "no-cache",
                    "vary", "accept, accept-encoding",
                    "x-content-type-options", "nosniff");

    public Response {
        headers = Map.copyOf(headers);
    }

    /** A value as JSON. */
    public static Response json(int status, Object value) {
        return of(status, "application/json; charset=utf-8", Json.write(value));
    }

    /** A problem as RFC 9457 has it. */
    public static Response problem(Problem problem) {
        return of(problem.status(), "application/problem+json; charset=utf-8", Json.write(problem));
    }

    /** A text of some type, in UTF-8. */
    public static Response text(int status, String type, String text) {
        return of(status, type + "; charset=utf-8", text);
    }

    /** A text of a type that includes its character set. */
    public static Response text(String type, String text) {
        return of(200, type, text);
    }

    /** What is left of this answer for a caller that has it already. */
    Response withoutBody() {
        Map<String, String> kept = new LinkedHashMap<>(headers);
        kept.remove("content-type");
        return new Response(304, kept, "");
    }

    /** An answer without a body. */
    public static Response empty(int status) {
        return new Response(status, ALWAYS, "");
    }

    private static Response of(int status, String type, String body) {
        return new Response(status, ALWAYS, body).with("content-type", type);
    }

    /** The same response with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
