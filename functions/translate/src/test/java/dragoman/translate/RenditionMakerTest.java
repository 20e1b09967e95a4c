package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.CharRange;
import dragoman.dispatch.Dispatch;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;
import dragoman.rendition.SentenceState;
import dragoman.rendition.SentenceTranslation;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextDoubt;
import dragoman.terminology.Terminology;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RenditionMakerTest {
    private static final String LEAD = "أعاد ميناء لاتين فتح رصيفه الشمالي.";
    private static final String SECOND = "رست سفينتا حبوب هناك قبيل شروق الشمس.";
    private static final String HEADLINE = "الرصيف الشمالي مفتوح";

    // So long a body has a summary, and so long a sentence is not in it.
    private static final String FILLER =
            "كان الصيادون يصلحون شباكهم قرب الجدار القديم ".repeat(20) + "في المدينة.";

    private static final Instant NOW = Instant.parse("2026-03-04T06:30:00Z");

    private final ScriptedTranslator translator = new ScriptedTranslator();
    private final KeptMemory memory = new KeptMemory();

    @Test
    void makesTheRenditionInTheDispatchsOwnLanguageFirst() {
        Dispatch dispatch = Samples.headed("ar", HEADLINE, LEAD, SECOND, FILLER);

        List<Rendition> renditions = renditions(dispatch, "en", "fr");

        assertThat(renditions).extracting(Rendition::language).containsExactly("ar", "en", "fr");
        Rendition own = renditions.getFirst();
        assertThat(own.state()).isEqualTo(RenditionState.SOURCE);
        assertThat(own.headline()).contains(HEADLINE);
        assertThat(own.headlineFrom()).contains(HeadlineSource.DISPATCH);
        assertThat(own.summary()).extracting(SummarySentence::text).containsExactly(LEAD, SECOND);
        assertThat(own.segments()).isEmpty();
        assertThat(own.characters()).isZero();
    }

    @Test
    void alignsASegmentWithEachParagraph() {
        Rendition english = inEnglish(Samples.headed("ar", HEADLINE, LEAD, SECOND));

        assertThat(english.segments())
                .containsExactly(
                        translated(0, LEAD, "en:" + LEAD, Origin.AWS),
                        translated(1, SECOND, "en:" + SECOND, Origin.AWS));
        assertThat(english.state()).isEqualTo(RenditionState.COMPLETE);
        assertThat(english.reason()).isEmpty();
        assertThat(english.counts()).isEqualTo(Map.of(Origin.AWS, 2));
        assertThat(english.headline()).contains("en:" + HEADLINE);
        assertThat(english.headlineFrom()).contains(HeadlineSource.DISPATCH);
    }

    @Test
    void translatesTheSummaryAndKeepsWhereItStands() {
        Dispatch dispatch = Samples.headed("ar", HEADLINE, LEAD + " " + SECOND, FILLER);

        List<Rendition> renditions = renditions(dispatch, "en");

        // A sentence of its own begins with a capital.
        assertThat(renditions.getLast().summary())
                .extracting(SummarySentence::text)
                .containsExactly("En:" + LEAD, "En:" + SECOND);
        assertThat(renditions.getLast().summary())
                .extracting(SummarySentence::spans)
                .isEqualTo(
                        renditions.getFirst().summary().stream()
                                .map(SummarySentence::spans)
                                .toList());
    }

    @Test
    void cutsAHeadlineFromTheLeadWhenThereIsNone() {
        List<Rendition> renditions = renditions(Samples.dispatch("ar", LEAD, SECOND), "en");

        assertThat(renditions)
                .extracting(Rendition::headlineFrom)
                .containsOnly(Optional.of(HeadlineSource.LEAD));
        assertThat(renditions.getLast().headline())
                .contains("En:" + renditions.getFirst().headline().orElseThrow());
    }

    @Test
    void sendsATextThatOccursTwiceOnce() {
        Rendition english = inEnglish(Samples.headed("ar", LEAD, LEAD, LEAD, SECOND));

        // Headline and summary are the same texts again.
        assertThat(translator.asked()).containsExactly("ar>en:" + LEAD, "ar>en:" + SECOND);
        assertThat(english.segments())
                .extracting(Segment::text)
                .containsExactly("en:" + LEAD, "en:" + LEAD, "en:" + SECOND);
        assertThat(english.characters()).isEqualTo(LEAD.length() + SECOND.length());
        assertThat(english.counts()).isEqualTo(Map.of(Origin.AWS, 3));
    }

    @Test
    void doesNotTranslateIntoTheDispatchsOwnLanguage() {
        assertThat(renditions(Samples.dispatch("en", "The quay reopened."), "en", "ar"))
                .extracting(Rendition::language)
                .containsExactly("en", "ar");
        assertThat(translator.asked()).isNotEmpty().allMatch(text -> text.startsWith("en>ar:"));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en, false",
        "en, en-US, false",
        "pt-BR, pt-PT, false",
        "zh-TW, zh-Hant, false",
        "zh-TW, zh, true",
        "sr-Latn, sr, false",
        "ar-KW, fa, true"
    })
    void translatesIntoWhatItsReadersDoNotRead(String source, String target, boolean translated) {
        assertThat(renditions(Samples.dispatch(source, "The quay reopened."), target))
                .extracting(Rendition::language)
                .isEqualTo(translated ? List.of(source, target) : List.of(source));
    }

    @Test
    void leavesARefusedParagraphInItsOwnWords() {
        translator.refusing(SECOND);

        Rendition english = inEnglish(Samples.headed("ar", HEADLINE, LEAD, SECOND));

        assertThat(english.state()).isEqualTo(RenditionState.PARTIAL);
        assertThat(english.reason()).contains("Not '" + SECOND.length() + "'.");
        assertThat(english.segments())
                .containsExactly(
                        translated(0, LEAD, "en:" + LEAD, Origin.AWS), untranslated(1, SECOND));
        assertThat(english.counts()).isEqualTo(Map.of(Origin.AWS, 1));
        assertThat(translator.asked()).doesNotHaveDuplicates();
    }

    @Test
    void saysInTheSummaryThatARefusedSentenceHasNoTranslation() {
        translator.refusing(SECOND);

        Rendition english = inEnglish(Samples.headed("ar", HEADLINE, LEAD, SECOND, FILLER));

        assertThat(english.summary())
                .extracting(SummarySentence::doubt)
                .containsExactly(Optional.empty(), Optional.of(TextDoubt.UNTRANSLATED));
        assertThat(english.summary().getLast().text()).contains("Paragraph 2");
    }

    @Test
    void failsWhenEverythingIsRefusedAndGivesTheFirstReason() {
        translator.refusing(LEAD).refusing(SECOND).refusing(HEADLINE);

        Rendition english = inEnglish(Samples.headed("ar", HEADLINE, LEAD, SECOND));

        assertThat(english.state()).isEqualTo(RenditionState.FAILED);
        assertThat(english.reason()).contains("Not '" + HEADLINE.length() + "'.");
        assertThat(english.headline()).isEmpty();
        assertThat(english.headlineFrom()).isEmpty();
        assertThat(english.summary()).isEmpty();
        assertThat(english.segments())
                .containsExactly(untranslated(0, LEAD), untranslated(1, SECOND));
        assertThat(english.characters()).isZero();
    }

    @Test
    void countsSentencesByOriginAndState() {
        memory.knowing(LEAD, "Quay open.");
        translator.refusing(HEADLINE);

        Rendition english = inEnglish(Samples.headed("ar", SECOND, LEAD, SECOND, HEADLINE));

        assertThat(english.counts()).isEqualTo(Map.of(Origin.MEMORY, 1, Origin.AWS, 1));
        assertThat(english.states())
                .isEqualTo(
                        Map.of(
                                SentenceState.REMEMBERED, 1,
                                SentenceState.TRANSLATED, 1,
                                SentenceState.FAILED, 1));
        assertThat(english.segments().getFirst().text()).isEqualTo("Quay open.");
        assertThat(english.characters()).isEqualTo(SECOND.length());
    }

    @Test
    void alignsTheSentencesOfAParagraph() {
        String paragraph = LEAD + "  " + SECOND;

        Segment segment = inEnglish(Samples.dispatch("ar", paragraph)).segments().getFirst();

        assertThat(segment.text()).isEqualTo("en:" + LEAD + "  en:" + SECOND);
        assertThat(segment.sentences())
                .extracting(one -> cut(paragraph, one.source()))
                .containsExactly(LEAD, SECOND);
        assertThat(segment.sentences())
                .extracting(one -> cut(segment.text(), one.target()))
                .containsExactly("en:" + LEAD, "en:" + SECOND);
    }

    @Test
    void leavesARefusedSentenceInItsOwnWordsWithinItsParagraph() {
        translator.refusing(SECOND);

        Segment segment =
                inEnglish(Samples.dispatch("ar", LEAD + " " + SECOND)).segments().getFirst();

        assertThat(segment.state()).isEqualTo(SegmentState.PARTIAL);
        assertThat(segment.text()).isEqualTo("en:" + LEAD + " " + SECOND);
        assertThat(segment.sentences())
                .extracting(SentenceTranslation::reason)
                .containsExactly(Optional.empty(), Optional.of("refused"));
    }

    @Test
    void takesAParagraphThatAPersonTranslatedAsAWhole() {
        String paragraph = LEAD + " " + SECOND;
        memory.knowing(paragraph, "The quay is open, and two ships came.");

        Segment segment =
                inEnglish(Samples.headed("ar", HEADLINE, paragraph)).segments().getFirst();

        assertThat(segment.text()).isEqualTo("The quay is open, and two ships came.");
        assertThat(segment.sentences())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.source())
                                    .isEqualTo(new CharRange(0, paragraph.length()));
                            assertThat(one.engine()).contains("person");
                        });
        assertThat(translator.asked()).containsExactly("ar>en:" + HEADLINE);
    }

    @Test
    void alignsTheSentencesOfAParagraphThatAPersonTranslatedSentenceBySentence() {
        String paragraph = LEAD + " " + SECOND;
        memory.knowing(paragraph, "The quay is open. Two ships came.");

        Segment segment = inEnglish(Samples.dispatch("ar", paragraph)).segments().getFirst();

        assertThat(segment.text()).isEqualTo("The quay is open. Two ships came.");
        assertThat(segment.sentences())
                .extracting(one -> cut(segment.text(), one.target()))
                .containsExactly("The quay is open.", "Two ships came.");
        assertThat(segment.sentences())
                .extracting(one -> cut(paragraph, one.source()))
                .containsExactly(LEAD, SECOND);
    }

    @Test
    void limitsTheSummary() {
        Dispatch dispatch = Samples.dispatch("ar", LEAD, SECOND, FILLER);

        List<Rendition> renditions = maker(1, "en").renditions(dispatch, budget());

        assertThat(renditions).allSatisfy(one -> assertThat(one.summary()).hasSize(1));
    }

    @Test
    void neverSendsTheEnvelope() {
        Dispatch dispatch = Samples.headed("ar", HEADLINE, LEAD, SECOND);

        renditions(dispatch, "en");

        assertThat(dispatch.transmission().envelope()).isNotEmpty();
        assertThat(translator.asked())
                .containsExactlyInAnyOrder("ar>en:" + HEADLINE, "ar>en:" + LEAD, "ar>en:" + SECOND);
    }

    private Rendition inEnglish(Dispatch dispatch) {
        return renditions(dispatch, "en").getLast();
    }

    private List<Rendition> renditions(Dispatch dispatch, String... targets) {
        return maker(3, targets).renditions(dispatch, budget());
    }

    private RenditionMaker maker(int sentences, String... targets) {
        return new RenditionMaker(
                new SentenceTranslator(
                        memory,
                        memory,
                        translator,
                        () -> NOW,
                        new SentenceTranslator.Retention("v7", Duration.ofDays(9))),
                Terminology.of(List.of()),
                List.of(targets),
                sentences);
    }

    private static Budget budget() {
        return new Budget(() -> NOW, NOW.plusSeconds(60), 100_000, Spending.UNLIMITED);
    }

    private static String cut(String text, CharRange range) {
        return text.substring(range.start(), range.end());
    }

    private static Segment translated(int n, String source, String text, Origin origin) {
        return Segment.of(
                n,
                text,
                List.of(
                        SentenceTranslation.of(
                                new CharRange(0, source.length()),
                                new CharRange(0, text.length()),
                                origin,
                                Optional.of("scripted"))));
    }

    private static Segment untranslated(int n, String text) {
        CharRange whole = new CharRange(0, text.length());
        return Segment.of(
                n,
                text,
                List.of(
                        new SentenceTranslation(
                                whole,
                                whole,
                                SentenceState.FAILED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of("refused"))));
    }
}
