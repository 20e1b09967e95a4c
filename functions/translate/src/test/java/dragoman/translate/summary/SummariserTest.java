package dragoman.translate.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.ParagraphKind;
import dragoman.rendition.SummarySentence;
import dragoman.translate.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SummariserTest {
    private static final String LEAD = "The port of Lattin reopened its northern quay.";
    private static final String SECOND = "Two grain ships moored there before sunrise.";
    private static final String THIRD = "Engineers had rebuilt three cranes within months.";

    @Test
    void takesTheFirstSentencesInTheDispatchsOrder() {
        Dispatch dispatch = Samples.dispatch("en", LEAD + " " + SECOND, THIRD);

        assertThat(texts(dispatch, 2)).containsExactly(LEAD, SECOND);
        assertThat(texts(dispatch, 3)).containsExactly(LEAD, SECOND, THIRD);
        assertThat(texts(dispatch, 9)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void saysWhereEachSentenceStands() {
        Dispatch dispatch = Samples.dispatch("en", LEAD + " " + SECOND, THIRD);

        List<SummarySentence> summary = Summariser.summarise(dispatch, 3);

        assertThat(summary)
                .extracting(SummarySentence::paragraphs)
                .containsExactly(List.of(0), List.of(0), List.of(1));
        assertThat(summary)
                .allSatisfy(
                        sentence ->
                                assertThat(sentence.spans())
                                        .singleElement()
                                        .satisfies(
                                                span ->
                                                        assertThat(
                                                                        dispatch.paragraphs()
                                                                                .get(
                                                                                        span
                                                                                                .paragraph())
                                                                                .text()
                                                                                .substring(
                                                                                        span
                                                                                                .start(),
                                                                                        span.end()))
                                                                .isEqualTo(sentence.text())));
    }

    @Test
    void passesOverASentenceThatRepeats() {
        String repeat = "The northern quay of the port of Lattin reopened.";

        assertThat(texts(Samples.dispatch("en", LEAD, repeat, SECOND), 2))
                .containsExactly(LEAD, SECOND);
    }

    @Test
    void passesOverAVeryShortSentence() {
        assertThat(texts(Samples.dispatch("en", LEAD, "Crowds cheered loudly.", SECOND), 2))
                .containsExactly(LEAD, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is worth noting that fishermen once owned every warehouse.",
                "Meanwhile, fishermen sold their catch along another shore."
            })
    void passesOverBackground(String background) {
        assertThat(texts(Samples.dispatch("en", LEAD, background, SECOND), 2))
                .containsExactly(LEAD, SECOND);
    }

    @Test
    void passesOverArabicBackground() {
        String lead = "أعاد ميناء لاتين فتح رصيفه الشمالي أمام السفن.";
        String background = "يذكر أن الصيادين امتلكوا جميع المخازن القديمة.";
        String second = "رست سفينتا حبوب هناك قبيل شروق الشمس.";

        assertThat(texts(Samples.dispatch("ar", lead, background, second), 2))
                .containsExactly(lead, second);
    }

    @Test
    void takesTheLeadWhateverItIs() {
        assertThat(texts(Samples.dispatch("en", "Quay reopened.", SECOND), 1))
                .containsExactly("Quay reopened.");
    }

    @Test
    void readsOnlyTheBody() {
        Dispatch dispatch = Samples.opening("en", ParagraphKind.SUBHEAD, THIRD, LEAD, SECOND);

        assertThat(texts(dispatch, 2)).containsExactly(LEAD, SECOND);
    }

    @Test
    void isEmptyForADispatchWithoutASentence() {
        assertThat(texts(Samples.dispatch("en", "***"), 3)).isEmpty();
    }

    private static List<String> texts(Dispatch dispatch, int sentences) {
        return Summariser.summarise(dispatch, sentences).stream()
                .map(SummarySentence::text)
                .toList();
    }
}
