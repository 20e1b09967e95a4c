package dragoman.api.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An HTTP request.
 *
 * @param api where the API answers, without a slash at its end
 * @param method in capitals
 * @param path without the stage, such as {@code /dispatches}
 * @param query decoded parameters
 * @param parts the values of the parts of the path that the route has in braces
 * @param headers by name in lower case
 * @param body the bytes that were sent
 */
@SuppressWarnings("ArrayRecordComponent") // The body is handed over once and never compared.
public record Request(
        URI api,
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> parts,
        Map<String, String> headers,
        byte[] body) {
    public Request {
        parts = Map.copyOf(parts);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public Request(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {
        this(URI.create(""), method, path, query, Map.of(), headers, body);
    }

    public Request withParts(Map<String, String> values) {
        return new Request(api, method, path, query, values, headers, body);
    }

    /** The same request without a query parameter. */
    public Request without(String parameter) {
        return withQuery(
                query.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(parameter))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The same request with these query parameters instead. */
    public Request withQuery(Map<String, String> parameters) {
        return new Request(api, method, path, parameters, parts, headers, body);
    }

    /** The address of this path with these parameters. */
    public URI address(Map<String, String> parameters) {
        String text =
                new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(
                                        entry ->
                                                encode(entry.getKey())
                                                        + "="
                                                        + encode(entry.getValue()))
                                .collect(Collectors.joining("&"));
        return URI.create(api + path + (text.isEmpty() ? "" : "?" + text));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The value of a part of the path that the route has in braces. */
    public String part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
