package dragoman.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The glossaries that are part of the program: the files that glossaries.txt lists. */
final class BuiltInGlossaries {
    static final String LIST = "glossaries.txt";

    private BuiltInGlossaries() {}

    /** Their content by name. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        new String(resource(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(name -> files.put(name, resource(name)));
        return files;
    }

    /** Their terms; the build has checked them, so only what cannot be read is refused. */
    static GlossaryReading read() {
        List<Term> terms = new ArrayList<>();
        List<GlossaryProblem> problems = new ArrayList<>();
        files().forEach(
                        (name, content) -> {
                            GlossaryReading reading = GlossaryReader.read(name, content);
                            terms.addAll(reading.terms());
                            problems.addAll(reading.problems());
                        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.stream()
                            .map(GlossaryProblem::toString)
                            .collect(Collectors.joining("\n")));
        }
        return new GlossaryReading(terms, List.of());
    }

    private static byte[] resource(String name) {
        try (InputStream in = BuiltInGlossaries.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the glossary " + name, e);
        }
    }
}
