package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.api.http.Access;
import dragoman.api.http.OpenApi;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.api.http.Route;
import dragoman.local.gateway.RoutePattern;
import dragoman.local.template.Account;
import dragoman.local.template.Template;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Each call of the API's table reaches the API's function by the template, and that call alone. */
class RoutesTest {
    private static final Path TEMPLATE =
            Path.of(System.getProperty("dragoman.root", "..")).resolve("template.yaml");
    private static final List<Route> ROUTES = Routes.of(untouched(), OpenApi.load());

    @Test
    void theTemplateRoutesEachCallToTheFunction() {
        List<RoutePattern> routed =
                Template.read(
                                TEMPLATE,
                                "s",
                                Map.of(),
                                new Account(
                                        "eu-west-1",
                                        "000000000000",
                                        URI.create("http://127.0.0.1:1")))
                        .routes()
                        .stream()
                        .map(RoutePattern::new)
                        .sorted()
                        .toList();

        assertThat(ROUTES)
                .isNotEmpty()
                .allSatisfy(
                        route ->
                                assertThat(
                                                routed.stream()
                                                        .flatMap(
                                                                pattern ->
                                                                        pattern
                                                                                .match(
                                                                                        route
                                                                                                .method(),
                                                                                        example(
                                                                                                route))
                                                                                .stream())
                                                        .map(match -> match.route().function())
                                                        .findFirst())
                                        .contains("ApiFunction"));
    }

    @Test
    void noTwoCallsHaveTheSameMethodAndPath() {
        assertThat(ROUTES)
                .extracting(route -> route.method() + " " + example(route))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachPathNamesItsMethodsWhenAnotherIsTried() {
        Api api = Api.of(untouched(), Access.BY_KEY_ALONE);

        assertThat(ROUTES)
                .allSatisfy(
                        route -> {
                            Response response =
                                    api.answer(
                                            new Request(
                                                    "TRACE",
                                                    example(route),
                                                    Map.of(),
                                                    Map.of(),
                                                    new byte[0]));

                            assertThat(response.status()).isEqualTo(405);
                            assertThat(response.headers().getOrDefault("allow", "").split(", "))
                                    .contains(route.method());
                        });
    }

    private static String example(Route route) {
        return route.path().replaceAll("\\{[a-z]+\\}", "some");
    }

    /** Ports that a test of routes must not use. */
    private static Ports untouched() {
        return (Ports) untouched(Ports.class);
    }

    private static Object untouched(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        if (type.isRecord()) {
            return recordOfUntouched(type);
        }
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, _) -> {
                    throw new AssertionError("called " + method);
                });
    }

    private static Object recordOfUntouched(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(
                            Arrays.stream(components)
                                    .map(component -> untouched(component.getType()))
                                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }
}
