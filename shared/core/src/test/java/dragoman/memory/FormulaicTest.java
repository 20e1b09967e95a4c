package dragoman.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Yesterday's sentence translates today's, with today's values, or nothing does. */
class FormulaicTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    static List<List<String>> sentences() throws IOException {
        try (InputStream in = FormulaicTest.class.getResourceAsStream("formulaic.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void carriesTheValuesOver(List<String> row) {
        Optional<String> expected = Optional.of(row.get(3)).filter(text -> !text.equals("-"));
        Unit unit =
                new Unit(
                        "ar",
                        "en",
                        row.get(0),
                        row.get(1),
                        UnitOrigin.Person.UNNAMED,
                        Instant.EPOCH);
        String today = row.get(2);

        boolean found = UnitKeys.of(today, "ar", "en").template().equals(unit.keys().template());
        Optional<String> translation =
                new UnitSelection(Optional.empty(), CLOCK)
                        .best(today, found ? List.of(unit) : List.of())
                        .map(Match::translation);

        assertThat(translation).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void givesTheSameSentenceAsItWasTranslated(List<String> row) {
        Unit unit =
                new Unit(
                        "ar",
                        "en",
                        row.get(0),
                        row.get(1),
                        UnitOrigin.Person.UNNAMED,
                        Instant.EPOCH);

        assertThat(unit.translate(row.get(0))).contains(row.get(1));
        assertThat(UnitKeys.of(row.get(0) + ".", "ar", "en").exact())
                .isEqualTo(unit.keys().exact());
    }
}
