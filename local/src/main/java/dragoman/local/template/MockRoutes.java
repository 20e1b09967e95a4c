package dragoman.local.template;

import dragoman.local.template.Stack.MockRoute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the routes of an API's definition, which the gateway answers itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">mock
 *     integrations</a>
 */
final class MockRoutes {
    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final String HEADER = "method.response.header.";

    private MockRoutes() {}

    static List<MockRoute> read(Value api) {
        List<MockRoute> routes = new ArrayList<>();
        Optional<Value> definition = api.get("Properties").find("DefinitionBody");
        if (definition.isPresent()) {
            Map<String, Value> paths =
                    definition.get().only("openapi", "info", "paths").get("paths").entries();
            paths.forEach((path, methods) -> add(routes, path, methods));
        }
        return routes;
    }

    private static void add(List<MockRoute> routes, String path, Value methods) {
        methods.entries()
                .forEach(
                        (name, method) -> {
                            // What functions answer is read from their events.
                            if (!name.equals(ANY)) {
                                routes.add(route(path, name, method));
                            }
                        });
    }

    private static MockRoute route(String path, String name, Value method) {
        Value integration = method.get(INTEGRATION);
        if (!integration.get("type").text().equals("mock")) {
            throw integration.error("the embedded cloud knows the integration type mock only");
        }
        // Of binary bodies, which the API declares all to be, no template is applied otherwise.
        if (!integration
                .find("contentHandling")
                .map(Value::text)
                .equals(Optional.of("CONVERT_TO_TEXT"))) {
            throw integration.error("a mock needs the contentHandling CONVERT_TO_TEXT");
        }
        Value response = integration.get("responses").only("default").get("default");
        Map<String, String> headers = new LinkedHashMap<>();
        response.find("responseParameters")
                .ifPresent(
                        parameters ->
                                parameters
                                        .entries()
                                        .forEach(
                                                (to, value) ->
                                                        headers.put(
                                                                header(value, to),
                                                                literal(value))));
        return new MockRoute(
                name.toUpperCase(Locale.ROOT), path, response.get("statusCode").number(), headers);
    }

    private static String header(Value value, String to) {
        if (!to.startsWith(HEADER)) {
            throw value.error("must set a header, as " + HEADER + "name does");
        }
        return to.substring(HEADER.length());
    }

    private static String literal(Value value) {
        String text = value.text();
        if (text.length() < 2 || !text.startsWith("'") || !text.endsWith("'")) {
            throw value.error("must be a text in single quotes");
        }
        return text.substring(1, text.length() - 1);
    }
}
