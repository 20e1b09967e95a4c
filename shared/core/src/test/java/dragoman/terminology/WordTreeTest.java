package dragoman.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class WordTreeTest {
    private static final int MAX_WORDS = 6;

    /** Counts the words that a search reads. */
    private static final class CountingReadings implements WordReadings {
        private final WordReadings readings = WordReadings.ofSource("ar");
        private long steps;

        @Override
        public List<Reading> first(String word) {
            steps++;
            return readings.first(word);
        }

        @Override
        public List<Reading> further(String word) {
            steps++;
            return readings.further(word);
        }
    }

    @Test
    void theStepsGrowWithTheTextWhateverTheNumberOfTerms() {
        WordTree<String> few = new WordTree<>();
        WordTree<String> many = new WordTree<>();
        few.add("ولل ولل ولل ولل ولل نهاية", false, "end");
        many.add("ولل ولل ولل ولل ولل نهاية", false, "end");
        for (int i = 0; i < 5_000; i++) {
            many.add("ولل ولل ولل ولل ولل كلمة" + i, false, "word " + i);
        }

        assertThat(steps(few, 20_000)).isLessThanOrEqualTo(20_000L * MAX_WORDS * 2);
        assertThat(steps(many, 20_000)).isEqualTo(steps(few, 20_000));
        assertThat(steps(few, 40_000)).isLessThanOrEqualTo(2 * steps(few, 20_000) + MAX_WORDS * 4);
    }

    @Test
    void theLongestOfTheLeftmostIsFound() {
        WordTree<String> tree = new WordTree<>();
        tree.add("one two", false, "a");
        tree.add("one two three", false, "b");
        tree.add("two three four five", false, "c");

        assertThat(tree.find(Words.of("one two three four five"), WordReadings.ofSource("en")))
                .extracting(hit -> hit.values().getFirst())
                .containsExactly("b");
    }

    /** The steps for a text of nothing but the beginning of each term. */
    private static long steps(WordTree<String> tree, int words) {
        CountingReadings readings = new CountingReadings();
        assertThat(tree.find(Words.of("ولل ".repeat(words)), readings)).isEmpty();
        return readings.steps;
    }
}
