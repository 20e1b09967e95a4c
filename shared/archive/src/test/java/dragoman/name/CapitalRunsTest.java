package dragoman.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of a dispatch are found in their translation, in text of any length. */
class CapitalRunsTest {
    private static Optional<String> spelling(String text, String name) {
        return Optional.ofNullable(CapitalRuns.spellings(text, List.of(name)).get(name));
    }

    @Test
    void findsTheLongestSpelling() {
        String text = "Salman met Mohammed bin Salman, and Mohammed left with Khalid.";

        assertThat(spelling(text, "محمد بن سلمان")).hasValue("Mohammed bin Salman");
        assertThat(spelling(text, "خالد")).hasValue("Khalid");
        assertThat(spelling(text, "يوسف")).isEmpty();
        assertThat(spelling("Abd Al-Rahman came", "عبدالرحمن")).hasValue("Abd Al-Rahman");
    }

    @Test
    void punctuationEndsAName() {
        assertThat(spelling("Vladimir. Putin", "فلاديمير بوتين")).isEmpty();
        assertThat(spelling("Vladimir\u00A0Putin", "فلاديمير بوتين"))
                .hasValue("Vladimir\u00A0Putin");
    }

    @Test
    void everySpellingOfANameIsFoundInRunningText() {
        Map<String, List<String>> names = SpellingTest.wellKnown();
        List<String> missed = new ArrayList<>();
        names.forEach(
                (arabic, spellings) ->
                        spellings.stream()
                                .filter(spelling -> Spelling.same(arabic, spelling))
                                // A name that ends without a capital is not one to this rule.
                                .filter(spelling -> !spelling.equals("Ban Ki-moon"))
                                .filter(
                                        spelling ->
                                                spelling("it said " + spelling + " came", arabic)
                                                        .filter(spelling::equals)
                                                        .isEmpty())
                                .forEach(spelling -> missed.add(arabic + " " + spelling)));

        assertThat(names).hasSizeGreaterThan(130);
        assertThat(missed).isEmpty();
    }

    /** Comparing each name with each word of such a paragraph would take minutes. */
    @Test
    void allNamesOfAParagraphOfHalfAMegabyteAreFoundInOnePass() {
        Map<String, List<String>> names = SpellingTest.wellKnown();
        String filler =
                IntStream.range(0, 60_000)
                        .mapToObj(i -> "Wor" + letters(i))
                        .collect(Collectors.joining(" "));
        String text =
                names.values().stream().map(List::getFirst).collect(Collectors.joining(". "))
                        + ". "
                        + filler;

        assertThat(CapitalRuns.spellings(text, names.keySet())).hasSizeGreaterThan(130);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
