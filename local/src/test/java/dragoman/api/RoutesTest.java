package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Template;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The routes of the template are the calls that the API's code answers. */
class RoutesTest {
    private static final Path TEMPLATE =
            Path.of(System.getProperty("dragoman.root", "..")).resolve("template.yaml");
    private static final Api API =
            new Api(
                    new Submit(
                            untouched(Submissions.class),
                            untouched(Reading.class),
                            InstantSource.system(),
                            _ -> {},
                            1),
                    untouched(Reading.class));

    @Test
    void eachPathAnswersTheMethodsThatAreRoutedToItAndNoOther() {
        Map<String, Set<String>> routed = new TreeMap<>();
        for (Stack.Route route :
                Template.read(
                                TEMPLATE,
                                "s",
                                Map.of(),
                                new Account(
                                        "eu-west-1",
                                        "000000000000",
                                        URI.create("http://127.0.0.1:1")))
                        .routes()) {
            routed.computeIfAbsent(route.path(), _ -> new TreeSet<>()).add(route.method());
        }

        assertThat(routed).isNotEmpty();
        routed.forEach(
                (path, methods) -> {
                    Response response =
                            API.answer(
                                    new Request(
                                            "TRACE",
                                            path.replace("{id}", "some"),
                                            Map.of(),
                                            Map.of(),
                                            new byte[0]));

                    assertThat(response.status()).isEqualTo(405);
                    assertThat(response.headers().getOrDefault("allow", "").split(", "))
                            .containsExactlyInAnyOrderElementsOf(methods);
                });
    }

    /** A part that a refused call must not use. */
    private static <T> T untouched(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> {
                            throw new AssertionError("called " + method);
                        }));
    }
}
