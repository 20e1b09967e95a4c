package dragoman.api;

import dragoman.json.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP response. */
record Response(int status, Map<String, String> headers, String body) {
    private static final Map<String, String> ALWAYS =
            Map.of("cache-control", "no-cache", "x-content-type-options", "nosniff");

    Response {
        headers = Map.copyOf(headers);
    }

    /** A value as JSON. */
    static Response json(int status, Object value) {
        return of(status, "application/json; charset=utf-8", Json.write(value));
    }

    /** A problem as RFC 9457 has it. */
    static Response problem(Problem problem) {
        return of(problem.status(), "application/problem+json; charset=utf-8", Json.write(problem));
    }

    /** An answer without a body. */
    static Response empty(int status) {
        return new Response(status, ALWAYS, "");
    }

    private static Response of(int status, String type, String body) {
        return new Response(status, ALWAYS, body).with("content-type", type);
    }

    /** The same response with one more header. */
    Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
