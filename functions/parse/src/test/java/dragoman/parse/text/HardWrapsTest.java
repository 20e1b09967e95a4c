package dragoman.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class HardWrapsTest {
    private static final List<String> PARAGRAPHS =
            List.of(
                    "The boat left the harbour at dawn and sailed to the island in the north of the"
                            + " bay, where two more were waiting for it until the evening.",
                    "Its captain said that the wind had been calm for a week. Nobody had seen"
                        + " anything like it since the lighthouse was built by his grandfather.",
                    "It came back at night.");

    @ParameterizedTest
    @ValueSource(ints = {40, 54, 60, 66, 72, 78})
    void joinsParagraphsBetweenEmptyLines(int width) {
        assertThat(joined(wrapped(width, "\n\n", ""))).containsExactlyElementsOf(PARAGRAPHS);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 54, 60, 66, 72, 78})
    void joinsIndentedParagraphs(int width) {
        assertThat(joined(wrapped(width, "\n", "    "))).containsExactlyElementsOf(PARAGRAPHS);
    }

    @Test
    void joinsLinesThatEndWithABlank() {
        assertThat(
                        joined(
                                "The boat and its crew left the harbour \nat dawn on \na day in"
                                        + " June.\nIt came back.\n"))
                .containsExactly(
                        "The boat and its crew left the harbour at dawn on a day in June.",
                        "It came back.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cod 250 the kilo\nPlaice 310 the kilo\nHerring 180 the kilo\nPrices are stable.",
                "The boat left the harbour at dawn and nobody saw it leave\nIt came back late\n"
                        + "Its captain went home to his family\nThe wind was calm all week long",
                "The first paragraph is short.\nThe second has about as many words.\n"
                        + "The third is no longer than they.\nThe last ends here."
            })
    void leavesOtherLinesApart(String text) {
        assertThat(joined(text)).containsExactly(text.split("\n"));
    }

    private static String wrapped(int width, String between, String indent) {
        List<String> all = new ArrayList<>();
        for (String paragraph : PARAGRAPHS) {
            StringBuilder lines = new StringBuilder();
            String line = indent;
            for (String word : paragraph.split(" ", -1)) {
                boolean first = line.isBlank();
                if (!first && line.length() + 1 + word.length() > width) {
                    lines.append(line).append('\n');
                    line = word;
                } else {
                    line = first ? line + word : line + " " + word;
                }
            }
            all.add(lines + line);
        }
        return String.join(between, all);
    }

    private static List<String> joined(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceText source =
                new EncodedText(bytes, StandardCharsets.UTF_8, 0, false, List.of()).decode();
        return HardWraps.joined(source.lines(), _ -> false, _ -> false).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.text().strip())
                .toList();
    }
}
