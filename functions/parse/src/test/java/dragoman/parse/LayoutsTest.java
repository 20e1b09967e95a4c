package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Place;
import dragoman.dispatch.SignOff;
import dragoman.json.Json;
import dragoman.parse.text.Folded;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layouts of the world's wires, each in a short sample, and what a careful reader finds in it.
 * layouts.jsonl holds an object a line: name, text, and what is expected; what is not there is
 * expected to be absent, but for kinds, which are then not looked at. A date that is not there has
 * to be completed from the upload.
 */
class LayoutsTest {
    private static final Path LAYOUTS = Path.of("src", "test", "resources", "layouts.jsonl");
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();

    record Expected(
            Optional<String> agency,
            String language,
            Optional<String> date,
            Optional<String> place,
            Optional<String> headline,
            int paragraphs,
            boolean endMark,
            Optional<String> signOff,
            boolean correction,
            Optional<Integer> dispatches,
            Optional<List<ParagraphKind>> kinds) {}

    record Layout(String name, Expected expected, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Layout> layouts() throws IOException {
        return Files.readAllLines(LAYOUTS).stream().map(line -> Json.read(line, Layout.class));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsTheLayout(Layout layout) {
        byte[] bytes = layout.text().getBytes(StandardCharsets.UTF_8);
        List<Dispatch> found =
                switch (PARSER.parse(bytes, Uploaded.as(Path.of(layout.name()), bytes), RECEIVED)) {
                    case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) -> dispatches;
                    case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
                };

        assertThat(found).hasSize(layout.expected().dispatches().orElse(1));
        assertThat(seen(found.getFirst(), layout.expected())).isEqualTo(layout.expected());
    }

    private static Expected seen(Dispatch dispatch, Expected expected) {
        return new Expected(
                dispatch.agency(),
                dispatch.language().replaceFirst("-.*", ""),
                Optional.of(dispatch.dating())
                        .filter(
                                dating ->
                                        expected.date().isPresent()
                                                || dating.dateFrom() != DateSource.UPLOAD)
                        .map(dating -> dating.date().toString()),
                dispatch.datelines().stream()
                        .flatMap(line -> line.places().stream())
                        .map(Place::name)
                        .findFirst()
                        .filter(name -> differs(name, expected.place()))
                        .or(expected::place)
                        .filter(
                                _ ->
                                        !dispatch.datelines().stream()
                                                .allMatch(d -> d.places().isEmpty())),
                dispatch.heading().headline(),
                dispatch.paragraphs().size(),
                dispatch.closing().endMark().isPresent(),
                dispatch.closing().signOff().map(SignOff::text),
                dispatch.kind() == DispatchKind.CORRECTION,
                expected.dispatches(),
                expected.kinds()
                        .map(_ -> dispatch.paragraphs().stream().map(Paragraph::kind).toList()));
    }

    /** Direction controls and the like are part of a place as printed. */
    private static boolean differs(String name, Optional<String> expected) {
        return !Optional.of(Folded.fold(name)).equals(expected.map(Folded::fold));
    }
}
