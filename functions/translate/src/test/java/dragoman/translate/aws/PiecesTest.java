package dragoman.translate.aws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class PiecesTest {
    @Test
    void keepsATextOfTheVeryLimitWhole() {
        assertThat(Pieces.of("a".repeat(Pieces.MOST_BYTES))).hasSize(1);
        assertThat(Pieces.of("a".repeat(Pieces.MOST_BYTES + 1))).hasSize(2);
    }

    @Test
    void cutsAfterASentenceWhereOneEnds() {
        String sentence = "This is a sentence, and a rather long one. ";

        assertThat(Pieces.of(sentence.repeat(400)))
                .allSatisfy(piece -> assertThat(piece).endsWith("one. "));
    }

    @Test
    void splitsNoCharacter() {
        List<String> pieces = Pieces.of("\uD83D\uDE00".repeat(6_000));

        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(pieces)
                .allSatisfy(
                        piece -> assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse());
    }

    @Property(tries = 100)
    void losesAndChangesNothing(@ForAll("longTexts") String text) {
        List<String> pieces = Pieces.of(text);

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces)
                .allSatisfy(
                        piece ->
                                assertThat(piece.getBytes(StandardCharsets.UTF_8).length)
                                        .isBetween(1, Pieces.MOST_BYTES));
    }

    @Provide
    Arbitrary<String> longTexts() {
        return Arbitraries.of(
                        "نص ", "word ", ". ", "، ", "\u064E", "\uD83D\uDE00", "漢字", "a", "\n", "؟ ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(parts -> String.join("", parts).repeat(120));
    }
}
