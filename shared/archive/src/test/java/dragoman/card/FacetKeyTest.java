package dragoman.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever a dispatch or a query names, its facets are short enough for keys of the table. */
class FacetKeyTest {
    // With "FACET#" before it and a number after it, a facet is a sort key of 1,024 bytes at most.
    private static final int MAX_BYTES = 1_000;

    static Stream<String> names() {
        Random random = new Random(15);
        return Stream.concat(
                // One character that is eighteen when its form is made plain, and the like.
                Stream.of(
                        "\uFDFA".repeat(200), "x".repeat(2_000), "ﷺ ".repeat(100), "新".repeat(900)),
                IntStream.range(0, 500).mapToObj(_ -> name(random)));
    }

    private static String name(Random random) {
        List<Integer> starts = List.of(0x20, 0x600, 0x4E00, 0xFB50, 0x1D400, 0x20000);
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(400); i >= 0; i--) {
            int start = starts.get(random.nextInt(starts.size()));
            name.appendCodePoint(start + random.nextInt(0x300));
        }
        return name.toString();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFacetFitsIntoAKey(String name) {
        for (FacetKind kind : FacetKind.values()) {
            Facet facet = Facet.of(kind, name);
            Stream.concat(Stream.of(facet), facet.indexFacets().stream())
                    .forEach(each -> assertThat(bytes(each)).isLessThan(MAX_BYTES));
            // What is read back from a card is the same facet.
            assertThat(Facet.parse(facet.text())).isEqualTo(facet);
        }
        assertThat(Facet.speaker(List.of(name)))
                .allSatisfy(facet -> assertThat(bytes(facet)).isLessThan(MAX_BYTES));
    }

    @ParameterizedTest
    @MethodSource("names")
    void longNamesThatDifferAtTheirEndAreDifferentFacets(String name) {
        Facet one = Facet.of(FacetKind.ORGANISATION, name + " one");
        assertThat(one)
                .isNotEqualTo(Facet.of(FacetKind.ORGANISATION, name + " two"))
                .isEqualTo(Facet.of(FacetKind.ORGANISATION, name + " one"));
    }

    private static int bytes(Facet facet) {
        return facet.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
