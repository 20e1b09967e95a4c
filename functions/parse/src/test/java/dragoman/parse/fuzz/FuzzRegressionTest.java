package dragoman.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.parse.format.FormatFuzz;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Inputs that the fuzzer once broke a promise with, and samples, keep all promises. */
class FuzzRegressionTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static Stream<Path> inputs() throws IOException {
        return Stream.concat(
                        Files.list(RESOURCES.resolve("fuzz")),
                        Files.list(RESOURCES.resolve("dispatches")))
                .filter(file -> !file.toString().endsWith(".md"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @Timeout(60)
    void answersForKeptInputs(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);

        ParserFuzz.fuzzerTestOneInput(bytes);
        for (String format : FormatFuzz.formats()) {
            FormatFuzz.read(format, bytes);
        }

        assertThat(FormatFuzz.formats()).hasSize(13);
    }
}
