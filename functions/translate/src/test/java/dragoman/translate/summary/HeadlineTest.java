package dragoman.translate.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.ParagraphKind;
import dragoman.translate.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class HeadlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port reopened its northern quay. Ships came.|The port reopened its northern"
                        + " quay",
                "The port reopened its quay while crowds watched.|The port reopened its quay",
                "The port reopened its northern quay, the mayor said.|The port reopened its"
                        + " northern quay",
                "The port on Monday reopened its northern quay.|The port reopened its northern"
                        + " quay"
            })
    void isTheMainClauseWithoutTheDay(String text, String headline) {
        assertThat(headline("en", text)).contains(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أعاد ميناء لاتين فتح رصيفه الشمالي بعد إصلاح الرافعات.|أعاد ميناء لاتين فتح رصيفه"
                        + " الشمالي",
                "أعاد ميناء لاتين اليوم الأحد فتح رصيفه الشمالي.|أعاد ميناء لاتين فتح رصيفه"
                        + " الشمالي",
                "أعاد ميناء لاتين فتح رصيفه الشمالي، وقال مديره إنه جاهز.|أعاد ميناء لاتين فتح"
                        + " رصيفه الشمالي",
                "أعاد ميناء لاتين فتح الرصيف في، يوم مشمس.|أعاد ميناء لاتين فتح الرصيف"
            })
    void isTheMainClauseOfArabicWithoutTheDay(String text, String headline) {
        assertThat(headline("ar", text)).contains(headline);
    }

    @Test
    void doesNotEndWithADanglingWord() {
        assertThat(headline("en", "The port sent two tugs to the which nobody had asked for."))
                .contains("The port sent two tugs");
    }

    @Test
    void keepsAClauseWordAmongTheFirstWords() {
        assertThat(headline("en", "Sailors who strike closed Lattin."))
                .contains("Sailors who strike closed Lattin");
    }

    @Test
    void holdsNoMoreThanSixteenWords() {
        assertThat(headline("en", "one two three ".repeat(9)))
                .hasValueSatisfying(headline -> assertThat(headline.split(" ", -1)).hasSize(16));
    }

    @Test
    void holdsNoMoreThanAHundredAndTenCharacters() {
        assertThat(headline("en", "unmistakeably ".repeat(15)))
                .hasValueSatisfying(headline -> assertThat(headline).hasSizeBetween(90, 110));
    }

    @Test
    void comesFromTheBody() {
        assertThat(
                        Headline.of(
                                Samples.opening(
                                        "en",
                                        ParagraphKind.NOTE,
                                        "With pictures of the quay.",
                                        "The port reopened its quay.")))
                .contains("The port reopened its quay");
    }

    @Test
    void isAbsentWithoutASentence() {
        assertThat(headline("en", "***")).isEmpty();
    }

    private static Optional<String> headline(String language, String text) {
        return Headline.of(Samples.dispatch(language, text));
    }
}
