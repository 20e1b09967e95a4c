package dragoman.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class BuiltInGlossariesTest {
    @Test
    void nothingIsWrongInTheDesksGlossaries() {
        assertThat(GlossaryReader.check(BuiltInGlossaries.files()).problems()).isEmpty();
    }

    @Test
    void eachGlossaryOfTheFolderIsListed() throws IOException, URISyntaxException {
        Path folder =
                Path.of(
                                Objects.requireNonNull(
                                                BuiltInGlossaries.class.getResource(
                                                        BuiltInGlossaries.LIST))
                                        .toURI())
                        .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> glossaries =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches(".*\\.(csv|tsv|tmx)"))
                            .toList();

            assertThat(BuiltInGlossaries.files().keySet())
                    .containsExactlyInAnyOrderElementsOf(glossaries);
        }
    }

    @Test
    void eachTermIsInArabicAndEnglish() {
        assertThat(Terminology.builtIn().terms())
                .allMatch(term -> term.isIn("ar", "en"))
                .hasSizeGreaterThan(300);
    }
}
