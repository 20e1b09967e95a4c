package dragoman.translate.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.ParagraphKind;
import dragoman.rendition.KeyFact;
import dragoman.rendition.KeyFactKind;
import dragoman.rendition.RenditionText;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextSpan;
import dragoman.translate.Samples;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

class DispatchSummaryTest {
    private static final String LEAD =
            "The port of Lattin reopened its northern quay to grain ships from the islands.";
    private static final String SECOND =
            "Two freighters moored there before sunrise with nine hundred tonnes of wheat.";
    private static final SummaryLength SHORT = new SummaryLength(3, 20, 0.35, 80);
    private static final String FILLER =
            "Fishermen mended nets along the old wall while children counted gulls above the"
                + " lighthouse and the bakers of the upper town carried bread down to the market"
                + " where nobody spoke of cranes or cargo, since most of the families there had"
                + " always lived from the gardens, the mills and the small workshops that line the"
                + " road towards the hills and the monastery.";

    @Test
    void takesWholeSentencesOfTheBeginning() {
        assertThat(texts(Samples.dispatch("en", LEAD, SECOND, FILLER, FILLER)))
                .containsExactly(LEAD, SECOND);
    }

    @Test
    void hasNoSummaryOfAShortBody() {
        assertThat(texts(Samples.dispatch("en", LEAD, SECOND))).isEmpty();
    }

    @Test
    void saysWhereEachSentenceIs() {
        Dispatch dispatch = Samples.dispatch("en", LEAD + " " + SECOND, FILLER, FILLER);

        assertThat(summary(dispatch))
                .hasSize(2)
                .allSatisfy(
                        sentence -> {
                            TextSpan span = sentence.spans().getFirst();
                            assertThat(
                                            dispatch.paragraphs()
                                                    .get(span.paragraph())
                                                    .text()
                                                    .substring(span.start(), span.end()))
                                    .isEqualTo(sentence.text());
                        });
    }

    @Test
    void takesNoMoreSentencesThanAsked() {
        Dispatch dispatch = Samples.dispatch("en", LEAD, SECOND, FILLER, FILLER);

        assertThat(DispatchSummary.of(dispatch, SummaryLength.ofSentences(1)).source().summary())
                .extracting(SummarySentence::text)
                .containsExactly(LEAD);
    }

    @Test
    void passesOverASentenceThatRepeats() {
        String repeat =
                "Lattin's port reopened the northern quay to the islands' grain ships again today.";

        assertThat(texts(Samples.dispatch("en", LEAD, repeat, SECOND, FILLER, FILLER)))
                .containsExactly(LEAD, SECOND);
    }

    @Test
    void readsOnlyTheBody() {
        Dispatch dispatch =
                Samples.opening(
                        "en", ParagraphKind.SUBHEAD, "Cranes are back", LEAD, FILLER, FILLER);

        assertThat(texts(dispatch)).first().isEqualTo(LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "However the crews had waited for eleven nights outside the breakwater.",
                "They had waited for eleven nights outside the breakwater with their lights off.",
                "This was the third accident of the winter at the eastern mole.",
                "- eleven nights of waiting outside the breakwater with the lights off.",
                "The harbour master named the ships that had waited outside the breakwater:",
                "He said “the ships had waited outside the breakwater for eleven nights."
            })
    void passesOverASentenceThatHangsOnAnother(String hanging) {
        assertThat(texts(Samples.dispatch("en", LEAD, hanging, SECOND, FILLER, FILLER)))
                .containsExactly(LEAD, SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "'Meanwhile, two tugs left the yard with the first of the repaired barges.',"
                + " 'Two tugs left the yard with the first of the repaired barges.'",
        "'For its part, the yard returned three of the five repaired barges.',"
                + " 'The yard returned three of the five repaired barges.'"
    })
    void leavesOutAnOpenerThatOnlyLinks(String sentence, String standing) {
        assertThat(texts(Samples.dispatch("en", LEAD, sentence, FILLER, FILLER)))
                .containsExactly(LEAD, standing);
    }

    @Test
    void shortensAtAClauseThatOnlyAdds() {
        String said =
                "أكد مدير الميناء أن الرصيف الشمالي جاهز لاستقبال السفن الكبيرة مشيرا إلى أن"
                        + " أعمال الصيانة شملت الرافعات والمخازن وشبكات الإنارة والمياه والطرق"
                        + " المؤدية إليه من المدينة القديمة والسوق والمحطة الرئيسية للقطارات.";

        assertThat(
                        DispatchSummary.of(Samples.dispatch("ar", said, arabicFiller()), SHORT)
                                .source()
                                .summary())
                .extracting(SummarySentence::text)
                .first()
                .isEqualTo("أكد مدير الميناء أن الرصيف الشمالي جاهز لاستقبال السفن الكبيرة.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A condition, a negation with its circumstance, and who said it.
                "يفتح الميناء أبوابه أمام السفن الكبيرة بينما ترسو الصغيرة إذا وافق المجلس البلدي"
                        + " على الخطة الجديدة التي عرضها مدير الأشغال في اجتماع الأسبوع الماضي.",
                "لن يفتح الميناء أبوابه أمام السفن الكبيرة وذلك قبل أن يوافق المجلس البلدي على"
                        + " الخطة الجديدة التي عرضها مدير الأشغال في اجتماع الأسبوع الماضي.",
                "يفتح الميناء أبوابه أمام السفن الكبيرة القادمة من الجزر وذلك وفقا لبيان أصدره"
                        + " المجلس البلدي بعد اجتماع طويل عقده في مقره أمام الساحة القديمة."
            })
    void neverCutsWhatTheSentenceDependsOn(String sentence) {
        assertThat(
                        DispatchSummary.of(Samples.dispatch("ar", sentence, arabicFiller()), SHORT)
                                .source()
                                .summary())
                .isEmpty();
    }

    @Property(tries = 200)
    void keepsTheBudget(@ForAll("bodies") List<String> paragraphs) {
        Dispatch dispatch = Samples.dispatch("en", paragraphs.toArray(String[]::new));
        int body = words(String.join(" ", paragraphs));

        int summary = texts(dispatch).stream().mapToInt(DispatchSummaryTest::words).sum();

        assertThat(summary).isLessThanOrEqualTo(Math.min(60, (int) (body * 0.35)));
        assertThat(body >= 80 || summary == 0).isTrue();
    }

    @Provide
    Arbitrary<List<String>> bodies() {
        return Arbitraries.of("quay", "ship,", "opened.", "while", "the", "which", "said", "“", "9")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> "Ships " + String.join(" ", words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Test
    void findsAtMostFiveKeyFactsWithTheirPlaces() {
        RenditionText text =
                DispatchSummary.of(Samples.dispatch("en", LEAD, SECOND, FILLER)).source();

        assertThat(text.keyFacts()).hasSizeBetween(1, 5);
        assertThat(text.keyFacts().getFirst().kind()).isEqualTo(KeyFactKind.EVENT);
        assertThat(text.keyFacts().getFirst().text()).isEqualTo(LEAD);
        assertThat(text.keyFacts())
                .extracting(KeyFact::spans)
                .allSatisfy(spans -> assertThat(spans).isNotEmpty());
    }

    @Test
    void hasNothingToSayOfATextWithoutASentence() {
        RenditionText text = DispatchSummary.of(Samples.dispatch("en", "***")).source();

        assertThat(text).isEqualTo(RenditionText.NONE);
    }

    private static String arabicFiller() {
        return "كان الصيادون يصلحون شباكهم قرب الجدار القديم ".repeat(20) + "في المدينة.";
    }

    private static int words(String text) {
        return (int)
                Arrays.stream(text.split("\\s+", -1))
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
    }

    private static List<SummarySentence> summary(Dispatch dispatch) {
        return DispatchSummary.of(dispatch).source().summary();
    }

    private static List<String> texts(Dispatch dispatch) {
        return summary(dispatch).stream().map(SummarySentence::text).toList();
    }
}
