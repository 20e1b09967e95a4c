package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Upload;
import dragoman.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares whole dispatches with what a careful reader finds in them. {@code -Dgolden=write} writes
 * the expected files again, for review in the diff.
 */
class GoldenTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("dragoman.root", "../.."), "events", "dispatches");
    private static final Path MORE = Path.of("src", "test", "resources", "dispatches");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();

    static Stream<Path> samples() throws IOException {
        return Stream.of(SAMPLES, MORE)
                .flatMap(
                        folder -> {
                            try (Stream<Path> files = Files.list(folder)) {
                                return files.toList().stream();
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsWhatACarefulReaderFinds(Path sample) throws IOException {
        String found = found(Files.readAllBytes(sample), sample);
        Path golden = golden(sample);
        if (System.getProperty("golden", "check").equals("write")) {
            Files.writeString(golden, found);
        }
        assertThat(golden).exists();
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    /** Samples of plain text in UTF-8. */
    static Stream<Path> texts() throws IOException {
        return samples()
                .filter(sample -> sample.toString().endsWith(".txt"))
                .filter(sample -> !sample.toString().matches(".*(?:charset|windows|iptc|zczc).*"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsTheSameWithOtherLineEndsAndInUtf16(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        if (PARSER.parse(bytes, Uploaded.as(sample, bytes), RECEIVED)
                instanceof ParseOutcome.Parsed(List<Dispatch> first, var _)) {
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
            for (byte[] variant :
                    List.of(
                            text.getBytes(StandardCharsets.UTF_8),
                            text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                            text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
                Dispatch dispatch = dispatch(variant, sample);

                assertThat(dispatch.id()).isEqualTo(first.getFirst().id());
                assertThat(texts(dispatch)).isEqualTo(texts(first.getFirst()));
                assertThat(dispatch.closing()).isEqualTo(first.getFirst().closing());
                if (dispatch.format().equals("text")) {
                    assertBytesTrue(dispatch, variant);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsTheSameWithControlsBetweenLines(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        if (PARSER.parse(bytes, Uploaded.as(sample, bytes), RECEIVED)
                        instanceof ParseOutcome.Parsed(List<Dispatch> first, var _)
                && first.getFirst().format().equals("text")) {
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
            for (String control : List.of("\u000B", "\f", "\u001D", "\u001E", "\u0085", "\u2028")) {
                byte[] variant = text.replace("\n", control).getBytes(StandardCharsets.UTF_8);
                Dispatch dispatch = dispatch(variant, sample);

                assertThat(texts(dispatch)).isEqualTo(texts(first.getFirst()));
                assertThat(dispatch.dating()).isEqualTo(first.getFirst().dating());
                assertThat(dispatch.closing()).isEqualTo(first.getFirst().closing());
            }
        }
    }

    @Test
    void hasNoExpectationWithoutASample() throws IOException {
        Map<String, Path> expected = new TreeMap<>();
        samples().forEach(sample -> expected.put(golden(sample).getFileName().toString(), sample));
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(expected::containsKey);
        }
    }

    static void assertBytesTrue(Dispatch dispatch, byte[] bytes) {
        String charset = dispatch.upload().charset().orElseThrow();
        for (Paragraph paragraph : dispatch.paragraphs()) {
            int length = paragraph.bytes().end() - paragraph.bytes().start();
            assertThat(
                            new String(
                                    bytes,
                                    paragraph.bytes().start(),
                                    length,
                                    java.nio.charset.Charset.forName(charset)))
                    .isEqualTo(paragraph.raw().orElse(paragraph.text()));
        }
    }

    private static Dispatch dispatch(byte[] bytes, Path sample) {
        return switch (PARSER.parse(bytes, Uploaded.as(sample, bytes), RECEIVED)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) -> dispatches.getFirst();
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private static List<String> texts(Dispatch dispatch) {
        return dispatch.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static String found(byte[] bytes, Path sample) {
        Upload upload = Uploaded.as(sample, bytes);
        return switch (PARSER.parse(bytes, upload, RECEIVED)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) ->
                    Json.writeIndented(dispatches) + "\n";
            case ParseOutcome.Rejected rejected -> Json.writeIndented(rejected) + "\n";
        };
    }

    private static Path golden(Path sample) {
        return GOLDEN.resolve(
                sample.getFileName().toString().replaceFirst("\\.txt$", "") + ".json");
    }
}
