package dragoman.local.translate.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class TermsTest {
    @Test
    void findsWholeWordsInTheirExactSpelling() {
        check(Map.of("port", "PORT"), "port", "PORT");
        check(Map.of("port", "PORT"), "(port)", "(PORT)");
        check(
                Map.of("port", "PORT"),
                "Port, ports, sport, port2, port",
                "Port, ports, sport, port2, PORT");
        check(Map.of("مجلس", "Council"), "المجلس ومجلس مجلس", "المجلس ومجلس Council");
        check(Map.of("مجلس", "Council"), "مجلسُ", "مجلسُ");
        check(Map.of("U.S.", "USA"), "the U.S. and U.S.", "the USA and USA");
        check(Map.of("C++", "Cpp"), "C++ or C", "Cpp or C");
    }

    @Test
    void prefersTheLongestOfThoseThatOverlap() {
        Map<String, String> terms =
                Map.of("free", "a", "free port", "b", "free port area", "c", "port", "d");

        check(terms, "free port zone", "b zone");
        check(terms, "free port area", "c");
        check(terms, "a free market port", "a a market d");
    }

    @Test
    void replacesNothingTwice() {
        check(Map.of("a", "b", "b", "a"), "a b", "b a");
    }

    @Test
    void listsEachTermOnceInTheOrderOfTheText() {
        Terms terms = new Terms(Map.of("quai", "quay", "port", "port"));

        assertThat(terms.in("port, quai, port"))
                .containsExactly(new Term("port", "port"), new Term("quai", "quay"));
        assertThat(Terms.none().in("port")).isEmpty();
    }

    private static void check(Map<String, String> terms, String text, String expected) {
        assertThat(new Terms(terms).replace(text, Term::target)).isEqualTo(expected);
    }
}
