package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The forms in which letters are drawn do not change what is found, and are kept as transmitted.
 */
class LookOfLettersTest {
    private static final String PLAIN =
            "التاريخ: 12/05/2026\n"
                    + "الكويت - 12 - 5 (كونا)-- افتتح الوزير المعرض في الكويت.\n"
                    + "(النهاية)";

    @Test
    void stretchedWordsAreTheSameWords() {
        assertSame(PLAIN.replace("كونا", "كـــونا").replace("المعرض", "المعـــرض"), "المعـــرض");
    }

    @Test
    void directionControlsAreIgnored() {
        assertSame(
                PLAIN.replace("(كونا)", "\u202B(كونا)\u202C")
                        .replace("المعرض", "\u200Fالمعرض\u200E")
                        .replace("(النهاية)", "\u2067(النهاية)\u2069"),
                "\u200Fالمعرض\u200E");
    }

    @Test
    void lettersInTheFormsTheyAreDrawnInAreThoseLetters() {
        // Alef, lam, meem, ain, reh and dad in their forms within a word.
        String drawn = "\uFE8D\uFEDF\uFEE4\uFECC\uFEAE\uFEBD";
        assertSame(
                PLAIN.replace("كونا", "\uFEDB\uFEEE\uFEE7\uFE8E").replace("المعرض", drawn), drawn);
    }

    @Test
    void charactersWithoutWidthAreIgnored() {
        assertReadsAs(
                PLAIN.replace("التاريخ", "\u200Bالتاريخ")
                        .replace("كونا", "كو\u200Cنا")
                        .replace("النهاية", "النها\u00ADية\uFEFF"));
    }

    @Test
    void kafAndYehOfAPersianKeyboardAreTheArabicOnes() {
        assertReadsAs(PLAIN.replace('ك', '\u06A9').replace('ي', '\u06CC'));
        assertReadsAs(PLAIN.replace('ه', '\u06C1'));
    }

    @Test
    void bracketsOfAnyKindAreBrackets() {
        assertReadsAs(PLAIN.replace('(', '[').replace(')', ']'));
        assertReadsAs(PLAIN.replace('(', '{').replace(')', '}'));
        assertReadsAs(PLAIN.replace('(', '\uFF08').replace(')', '\uFF09').replace(':', '\uFF1A'));
        assertReadsAs(PLAIN.replace('(', '\uFD3F').replace(')', '\uFD3E'));
    }

    @Test
    void bracketsThatAreAllTurnedRoundAreTurnedBack() {
        assertReadsAs(PLAIN.replace("(كونا)", ")كونا(").replace("(النهاية)", ")النهاية("));
        assertReadsAs(PLAIN.replace("(كونا)", "]كونا[").replace("(النهاية)", "]النهاية["));
    }

    /** The fields are the same as in the plain text, however they are spelt. */
    private static void assertReadsAs(String text) {
        Dispatch plain = parsed(PLAIN);
        Dispatch typed = parsed(text);

        assertThat(typed.agency()).contains("KUNA");
        assertThat(typed.language()).isEqualTo("ar");
        assertThat(typed.dating()).isEqualTo(plain.dating());
        assertThat(typed.closing().endMark()).isPresent();
        assertThat(typed.datelines().getFirst().places().getFirst().country()).contains("KW");
        assertThat(typed.paragraphs()).hasSameSizeAs(plain.paragraphs());
        assertThat(typed.warnings()).isEmpty();
    }

    private static void assertSame(String text, String kept) {
        Dispatch plain = parsed(PLAIN);
        Dispatch drawn = parsed(text);

        assertThat(drawn.id()).isEqualTo(plain.id());
        assertThat(drawn.agency()).contains("KUNA");
        assertThat(drawn.dating()).isEqualTo(plain.dating());
        assertThat(drawn.closing().endMark()).isPresent();
        assertThat(drawn.datelines().getFirst().places())
                .isEqualTo(plain.datelines().getFirst().places());
        assertThat(drawn.paragraphs()).extracting(Paragraph::text).allMatch(t -> t.contains(kept));
    }

    private static Dispatch parsed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (Parser.withDefaults()
                .parse(bytes, Uploaded.as("x", bytes), Instant.parse("2026-07-01T12:00:00Z"))) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) -> dispatches.getFirst();
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }
}
