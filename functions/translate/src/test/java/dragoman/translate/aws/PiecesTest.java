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
    @Property(tries = 200)
    void joinedArePreciselyTheText(@ForAll("texts") String text) {
        assertThat(String.join("", Pieces.of(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void fitIntoARequestAndKeepCharactersWhole(@ForAll("texts") String text) {
        for (String piece : Pieces.of(text)) {
            assertThat(piece).isNotEmpty();
            assertThat(bytes(piece)).isLessThanOrEqualTo(Pieces.MAX_BYTES);
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
        }
    }

    /** Long texts of few distinct parts, with and without places to cut. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts =
                Arbitraries.of(
                        "a",
                        "word ",
                        "end. ",
                        "clause, ",
                        "\n",
                        " ",
                        "é",
                        "جسر ",
                        "مَ",
                        "؟ ",
                        "😀",
                        "𝄞",
                        "\u0301");
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .flatMap(list -> Arbitraries.integers().between(1, 900).map(n -> repeat(list, n)));
    }

    private static String repeat(List<String> parts, int times) {
        return String.join("", parts).repeat(times);
    }

    @Test
    void leaveATextOfExactlyTheLimitWhole() {
        String text = "x".repeat(Pieces.MAX_BYTES);

        assertThat(Pieces.of(text)).containsExactly(text);
        assertThat(Pieces.of(text + "y")).containsExactly(text, "y");
    }

    @Test
    void countBytesNotCharacters() {
        String text = "ج".repeat(Pieces.MAX_BYTES / 2);

        assertThat(Pieces.of(text)).containsExactly(text);
        assertThat(Pieces.of(text + "ج")).hasSize(2);
    }

    @Test
    void endBehindASentenceRatherThanAClause() {
        String first = "The harbour stays open. ";
        String rest = "b".repeat(4_000) + ", " + "c".repeat(5_990);

        assertThat(Pieces.of(first + rest)).first().isEqualTo(first);
    }

    @Test
    void endBehindAClauseRatherThanAWord() {
        String first = "b".repeat(4_000) + ", ";
        String rest = "c".repeat(5_000) + " " + "d".repeat(2_000);

        assertThat(Pieces.of(first + rest)).first().isEqualTo(first);
    }

    @Test
    void endBetweenWordsRatherThanInOne() {
        String first = "b".repeat(4_000) + " ";

        assertThat(Pieces.of(first + "c".repeat(6_000))).first().isEqualTo(first);
    }

    @Test
    void keepAVowelSignWithItsLetter() {
        String text = "x".repeat(Pieces.MAX_BYTES - 2) + "مَ";

        assertThat(Pieces.of(text)).containsExactly("x".repeat(Pieces.MAX_BYTES - 2), "مَ");
    }

    @Test
    void areNoneForNoText() {
        assertThat(Pieces.of("")).isEmpty();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
