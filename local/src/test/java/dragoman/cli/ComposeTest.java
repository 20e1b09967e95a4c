package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.json.Json;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What compose.yaml says of the Translate endpoint is what the command line takes. */
class ComposeTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));

    @Test
    void startsTheTranslateEndpointWhereFunctionsLookForIt() throws IOException {
        JsonNode services = compose().path("services");
        List<String> command = texts(services.at("/translate/command"));
        int main = command.indexOf(Main.class.getName());
        assertThat(main).isPositive();

        CommandLine.ParseResult translate =
                Main.commandLine()
                        .parseArgs(command.subList(main + 1, command.size()).toArray(String[]::new))
                        .subcommand();

        assertThat(translate.commandSpec().name()).isEqualTo("translate");
        assertThat(translate.matchedOption("--host").stringValues()).containsExactly("0.0.0.0");
        String port = translate.matchedOption("--port").stringValues().getFirst();
        assertThat(services.at("/localstack/environment/LAMBDA_DOCKER_FLAGS").asString())
                .isEqualTo("-e AWS_ENDPOINT_URL_TRANSLATE=http://translate:" + port);
        assertThat(texts(services.at("/translate/expose"))).containsExactly(port);
    }

    @Test
    void runsFunctionsInTheNetworkOfTheOthers() throws IOException {
        assertThat(compose().at("/services/localstack/environment/LAMBDA_DOCKER_NETWORK"))
                .isEqualTo(compose().at("/networks/default/name"));
    }

    @Test
    void publishesPortsOnThisMachineOnly() throws IOException {
        List<String> ports =
                compose()
                        .path("services")
                        .valueStream()
                        .flatMap(service -> texts(service.path("ports")).stream())
                        .toList();

        assertThat(ports)
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    private static JsonNode compose() throws IOException {
        return Json.tree(
                new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(ROOT.resolve("compose.yaml"))));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
