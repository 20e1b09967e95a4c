package dragoman.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.parse.format.FormatFuzz;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that the fuzzer once broke a promise with, and samples, keep all promises. */
class FuzzRegressionTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (String folder : List.of("fuzz", "dispatches")) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                files.filter(file -> !file.toString().endsWith(".md"))
                        .sorted()
                        .forEach(inputs::add);
            }
        }
        return inputs;
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @Timeout(60)
    void answersForKeptInputs(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);

        ParserFuzz.fuzzerTestOneInput(bytes);
        WrappingFuzz.checkAll(bytes);
        for (String format : FormatFuzz.formats()) {
            FormatFuzz.read(format, bytes);
        }

        assertThat(FormatFuzz.formats())
                .contains("Ninjs", "Iptc7901", "Html", "NITF", "TEXT_COLLECTION");
    }
}
