package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;
import dragoman.rendition.SummarySentence;
import dragoman.translate.Translator.Translation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RenditionMakerTest {
    private static final String LEAD = "أعاد ميناء لاتين فتح رصيفه الشمالي.";
    private static final String SECOND = "رست سفينتا حبوب هناك قبيل شروق الشمس.";
    private static final String HEADLINE = "الرصيف الشمالي مفتوح";

    private final ScriptedTranslator translator = new ScriptedTranslator();

    @Test
    void makesTheRenditionInTheDispatchsOwnLanguageFirst() {
        Dispatch dispatch = Samples.headed("ar", HEADLINE, LEAD, SECOND);

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
                        translated(0, "en:" + LEAD, Origin.AWS),
                        translated(1, "en:" + SECOND, Origin.AWS));
        assertThat(english.state()).isEqualTo(RenditionState.COMPLETE);
        assertThat(english.reason()).isEmpty();
        assertThat(english.counts()).isEqualTo(Map.of(Origin.AWS, 2));
        assertThat(english.headline()).contains("en:" + HEADLINE);
        assertThat(english.headlineFrom()).contains(HeadlineSource.DISPATCH);
    }

    @Test
    void translatesTheSummaryAndKeepsWhereItStands() {
        Dispatch dispatch = Samples.headed("ar", HEADLINE, LEAD + " " + SECOND);

        List<Rendition> renditions = renditions(dispatch, "en");

        assertThat(renditions.getLast().summary())
                .extracting(SummarySentence::text)
                .containsExactly("en:" + LEAD, "en:" + SECOND);
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
                .contains("en:" + renditions.getFirst().headline().orElseThrow());
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
                .containsExactly(translated(0, "en:" + LEAD, Origin.AWS), untranslated(1, SECOND));
        assertThat(english.summary())
                .extracting(SummarySentence::text)
                .containsExactly("en:" + LEAD);
        assertThat(english.counts()).isEqualTo(Map.of(Origin.AWS, 1));
        assertThat(translator.asked()).doesNotHaveDuplicates();
    }

    @Test
    void failsWhenEverythingIsRefusedAndGivesTheFirstReason() {
        translator.refusing(LEAD).refusing(SECOND).refusing(HEADLINE);

        Rendition english = inEnglish(Samples.headed("ar", HEADLINE, LEAD, SECOND));

        assertThat(english.state()).isEqualTo(RenditionState.FAILED);
        assertThat(english.reason()).contains("Not '" + LEAD.length() + "'.");
        assertThat(english.headline()).isEmpty();
        assertThat(english.headlineFrom()).isEmpty();
        assertThat(english.summary()).isEmpty();
        assertThat(english.segments())
                .containsExactly(untranslated(0, LEAD), untranslated(1, SECOND));
        assertThat(english.characters()).isZero();
    }

    @Test
    void countsSegmentsByTheirOrigin() {
        translator.answering(
                LEAD,
                new Translation("Quay open.", Origin.MEMORY, "scripted", 0, Optional.empty()));

        Rendition english = inEnglish(Samples.headed("ar", LEAD, LEAD, SECOND));

        assertThat(english.counts()).isEqualTo(Map.of(Origin.MEMORY, 1, Origin.AWS, 1));
        assertThat(english.segments().getFirst())
                .isEqualTo(translated(0, "Quay open.", Origin.MEMORY));
        assertThat(english.characters()).isEqualTo(SECOND.length());
    }

    @Test
    void limitsTheSummary() {
        Dispatch dispatch = Samples.dispatch("ar", LEAD, SECOND);

        List<Rendition> renditions =
                new RenditionMaker(translator, List.of("en"), 1).renditions(dispatch);

        assertThat(renditions).allSatisfy(one -> assertThat(one.summary()).hasSize(1));
    }

    @Test
    void neverSendsTheEnvelope() {
        List<String> sent = new ArrayList<>();
        Dispatch dispatch = Samples.headed("ar", HEADLINE, LEAD, SECOND);

        new RenditionMaker(
                        (text, source, target) -> {
                            sent.add(text);
                            return translator.translate(text, source, target);
                        },
                        List.of("en"),
                        3)
                .renditions(dispatch);

        assertThat(dispatch.transmission().envelope()).isNotEmpty();
        assertThat(sent).contains(HEADLINE, LEAD, SECOND);
        assertThat(sent).noneMatch(text -> text.contains(Samples.END_MARK));
    }

    private Rendition inEnglish(Dispatch dispatch) {
        return renditions(dispatch, "en").getLast();
    }

    private List<Rendition> renditions(Dispatch dispatch, String... targets) {
        return new RenditionMaker(translator, List.of(targets), 3).renditions(dispatch);
    }

    private static Segment translated(int n, String text, Origin origin) {
        return new Segment(
                n,
                text,
                SegmentState.TRANSLATED,
                Optional.of(origin),
                Optional.of("scripted"),
                Optional.empty(),
                List.of());
    }

    private static Segment untranslated(int n, String text) {
        return new Segment(
                n,
                text,
                SegmentState.UNTRANSLATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("refused"));
    }
}
