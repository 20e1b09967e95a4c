package dragoman.local.gateway;

import dragoman.local.template.Stack.MockRoute;
import dragoman.local.template.Stack.Route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route that requests are matched with; a literal part outranks a parameter. */
public final class RoutePattern implements Comparable<RoutePattern> {
    private final Route route;
    private final List<String> parts;

    /** The pattern of a route. */
    public RoutePattern(Route route) {
        this.route = route;
        this.parts = List.of(route.path().split("/", -1));
    }

    /** The pattern of a route that the gateway answers itself. */
    static RoutePattern of(MockRoute route) {
        return new RoutePattern(new Route(route.method(), route.path(), "", true));
    }

    /** A route and the values of its parameters. */
    public record Match(Route route, Map<String, String> parameters) {}

    /** What a request with this method and path gives. */
    public Optional<Match> match(String method, String rawPath) {
        List<String> given = List.of(rawPath.split("/", -1));
        if (!route.method().equals("ANY") && !route.method().equals(method)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i >= given.size()) {
                return Optional.empty();
            }
            if (part.endsWith("+}")) {
                String rest = String.join("/", given.subList(i, given.size()));
                parameters.put(part.substring(1, part.length() - 2), decode(rest));
                return Optional.of(new Match(route, parameters));
            }
            if (part.startsWith("{")) {
                if (given.get(i).isEmpty()) {
                    return Optional.empty();
                }
                parameters.put(part.substring(1, part.length() - 1), decode(given.get(i)));
            } else if (!part.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return given.size() == parts.size()
                ? Optional.of(new Match(route, parameters))
                : Optional.empty();
    }

    private static String decode(String raw) {
        // A plus sign is a plus sign in a path.
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(RoutePattern other) {
        return Long.compare(weight(), other.weight());
    }

    private long weight() {
        return parts.stream()
                .mapToLong(part -> part.endsWith("+}") ? 1000 : part.startsWith("{") ? 1 : 0)
                .sum();
    }
}
