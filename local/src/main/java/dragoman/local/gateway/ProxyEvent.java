package dragoman.local.gateway;

import com.sun.net.httpserver.HttpExchange;

import dragoman.json.Json;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The event by which a REST API hands a request to a function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">its
 *     form</a>
 */
final class ProxyEvent {
    private static final String STAGE = "live";

    private ProxyEvent() {}

    static String of(HttpExchange exchange, RoutePattern.Match match, byte[] body) {
        Map<String, Object> event = new LinkedHashMap<>();
        String path = exchange.getRequestURI().getPath();
        event.put("resource", match.route().path());
        event.put("path", path);
        event.put("httpMethod", exchange.getRequestMethod());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, List.copyOf(values)));
        event.put("headers", lastOf(headers));
        event.put("multiValueHeaders", headers);
        Map<String, List<String>> query = query(exchange.getRequestURI().getRawQuery());
        event.put("queryStringParameters", lastOf(query));
        event.put("multiValueQueryStringParameters", query);
        event.put("pathParameters", match.parameters());
        event.put("stageVariables", Map.of());
        event.put("requestContext", context(exchange, match, path));
        if (body.length > 0) {
            event.put(
                    "body",
                    match.route().binary()
                            ? Base64.getEncoder().encodeToString(body)
                            : new String(body, StandardCharsets.UTF_8));
        }
        event.put("isBase64Encoded", match.route().binary() && body.length > 0);
        return Json.write(event);
    }

    private static Map<String, Object> context(
            HttpExchange exchange, RoutePattern.Match match, String path) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        context.put("stage", STAGE);
        context.put("requestId", UUID.randomUUID().toString());
        context.put("requestTimeEpoch", Instant.now().toEpochMilli());
        context.put("resourcePath", match.route().path());
        context.put("httpMethod", exchange.getRequestMethod());
        // As under a domain of one's own: no stage before the path.
        context.put("path", path);
        context.put("protocol", exchange.getProtocol());
        context.put(
                "identity",
                Map.of("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress()));
        return context;
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                if (!parts[0].isEmpty()) {
                    query.computeIfAbsent(decode(parts[0]), _ -> new ArrayList<>())
                            .add(parts.length > 1 ? decode(parts[1]) : "");
                }
            }
        }
        return query;
    }

    private static String decode(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    private static Map<String, String> lastOf(Map<String, List<String>> values) {
        Map<String, String> last = new LinkedHashMap<>();
        values.forEach((name, all) -> last.put(name, all.getLast()));
        return last;
    }
}
