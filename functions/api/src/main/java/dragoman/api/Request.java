package dragoman.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request.
 *
 * @param method in capitals
 * @param path without the stage, such as {@code /dispatches}
 * @param query decoded parameters
 * @param headers by name in lower case
 * @param body the bytes that were sent
 */
@SuppressWarnings("ArrayRecordComponent") // The body is handed over once and never compared.
record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {
    Request {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
