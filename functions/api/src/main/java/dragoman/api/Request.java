package dragoman.api;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An HTTP request.
 *
 * @param method in capitals
 * @param path without the stage, such as {@code /dispatches}
 * @param query decoded parameters
 * @param parts the values of the parts of the path that the route has in braces
 * @param headers by name in lower case
 * @param body the bytes that were sent
 */
@SuppressWarnings("ArrayRecordComponent") // The body is handed over once and never compared.
record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> parts,
        Map<String, String> headers,
        byte[] body) {
    Request {
        parts = Map.copyOf(parts);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    Request(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {
        this(method, path, query, Map.of(), headers, body);
    }

    Request withParts(Map<String, String> values) {
        return new Request(method, path, query, values, headers, body);
    }

    /** The value of a part of the path that the route has in braces. */
    String part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
