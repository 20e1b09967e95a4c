package dragoman.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the API.
 *
 * @param method in capitals
 * @param path such as {@code /dispatches/{id}}; a part in braces takes any text but none
 * @param call what answers it; it finds the values of the parts by {@link Request#part}
 */
public record Route(String method, String path, Call call) {
    /** Answers a request. */
    @FunctionalInterface
    public interface Call {
        Response apply(Request request);
    }

    public static Route get(String path, Call call) {
        return new Route("GET", path, call);
    }

    public static Route post(String path, Call call) {
        return new Route("POST", path, call);
    }

    public static Route put(String path, Call call) {
        return new Route("PUT", path, call);
    }

    public static Route delete(String path, Call call) {
        return new Route("DELETE", path, call);
    }

    /** The values of the parts in braces, if the path is one of this route's. */
    public Optional<Map<String, String>> match(String given) {
        List<String> pattern = List.of(path.split("/", -1));
        List<String> values = List.of(given.split("/", -1));
        if (pattern.size() != values.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            String value = values.get(i);
            if (part.startsWith("{")) {
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                parts.put(part.substring(1, part.length() - 1), value);
            } else if (!part.equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** Whether the path has no parts in braces; such a route goes before others that match. */
    public boolean isLiteral() {
        return !path.contains("{");
    }
}
