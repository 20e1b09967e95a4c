package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Template;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the page for users of Terraform and CDK says of each zip is what the template says. */
class ArtifactsPageTest {
    private static final Path ROOT =
            Path.of(System.getProperty("dragoman.root", "..")).toAbsolutePath().normalize();
    private static final String OF_ALL = "METRICS_NAMESPACE";

    @Test
    void hasARowForEachFunctionOfTheTemplate() throws IOException {
        Stack stack =
                Template.read(
                        ROOT.resolve("template.yaml"),
                        "dragoman",
                        Map.of(),
                        new Account("eu-west-1", "000000000000", URI.create("http://127.0.0.1:1")));

        assertThat(rows())
                .containsExactlyInAnyOrderElementsOf(
                        stack.functions().stream().map(ArtifactsPageTest::row).toList());
    }

    /** Zip, handler, timeout and environment. */
    private static List<String> row(Function function) {
        Set<String> variables = new TreeSet<>(function.environment().keySet());
        variables.remove(OF_ALL);
        return List.of(
                ROOT.relativize(function.code().normalize()).toString(),
                function.handler(),
                function.timeout().toSeconds() + " s",
                variables.toString());
    }

    private static List<List<String>> rows() throws IOException {
        try (var lines = Files.lines(ROOT.resolve("docs/terraform-and-cdk.md"))) {
            return lines.filter(line -> line.startsWith("| `functions/"))
                    .map(line -> line.replace("`", "").split("\\s*\\|\\s*"))
                    .map(
                            cells ->
                                    List.of(
                                            cells[1],
                                            cells[2],
                                            cells[3],
                                            Arrays.stream(cells[4].split(", "))
                                                    .collect(Collectors.toCollection(TreeSet::new))
                                                    .toString()))
                    .toList();
        }
    }
}
