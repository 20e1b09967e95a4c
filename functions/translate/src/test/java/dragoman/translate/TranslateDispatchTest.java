package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;
import dragoman.rendition.SummarySentence;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TranslateDispatchTest {
    private static final String LEAD =
            "The harbour was closed on Monday. Ships wait outside the breakwater for now.";
    private static final String SECOND =
            "The harbour master expects it to open tomorrow morning at seven.";

    private final List<String> asked = new ArrayList<>();

    @Test
    void putsTheDispatchsOwnLanguageFirst() {
        List<Rendition> renditions = translate(Dispatches.of("en", LEAD), "de", "fr");

        assertThat(renditions).extracting(Rendition::language).containsExactly("en", "de", "fr");
        assertThat(renditions.getFirst().state()).isEqualTo(RenditionState.SOURCE);
        assertThat(renditions.getFirst().segments()).isEmpty();
    }

    @Test
    void alignsSegmentsToParagraphs() {
        Rendition german = translate(Dispatches.of("en", LEAD, SECOND), "de").getLast();

        assertThat(german.segments())
                .extracting(Segment::text)
                .containsExactly("de:" + LEAD, "de:" + SECOND);
        assertThat(german.state()).isEqualTo(RenditionState.COMPLETE);
        assertThat(german.counts()).containsEntry(Origin.AWS, 2);
    }

    @Test
    void translatesTheSummarysSentencesAndKeepsWhereTheyStand() {
        Rendition german = translate(Dispatches.of("en", LEAD, SECOND), "de").getLast();

        assertThat(german.summary())
                .extracting(SummarySentence::text)
                .containsExactly(
                        "de:The harbour was closed on Monday.",
                        "de:Ships wait outside the breakwater for now.",
                        "de:" + SECOND);
        assertThat(german.summary())
                .extracting(SummarySentence::paragraphs)
                .containsExactly(List.of(0), List.of(0), List.of(1));
    }

    @Test
    void asksForATextOnce() {
        translate(Dispatches.of("en", SECOND, SECOND), "de");

        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void countsTheCharactersThatWereSent() {
        Rendition german =
                translate(Dispatches.of("en", Optional.of("Closed"), SECOND), "de").getLast();

        assertThat(german.characters()).isEqualTo(SECOND.length() + "Closed".length());
    }

    @Test
    void saysWhoWordedTheHeadline() {
        assertThat(
                        translate(Dispatches.of("en", Optional.of("Closed"), LEAD), "de")
                                .getLast()
                                .headlineFrom())
                .contains(HeadlineSource.DISPATCH);
        assertThat(translate(Dispatches.of("en", LEAD), "de").getLast().headlineFrom())
                .contains(HeadlineSource.LEAD);
    }

    @Test
    void leavesOutATargetThatIsTheSource() {
        assertThat(translate(Dispatches.of("en", LEAD), "en")).hasSize(1);
    }

    @Test
    void keepsTheSourceTextWhereTheTranslatorRefuses() {
        Translator refusing =
                (_, _, _) -> new Translator.Refusal("unsupported-language-pair", "No such pair.");
        Rendition rendition =
                new TranslateDispatch(refusing, List.of("xx"), 3)
                        .apply(Dispatches.of("en", LEAD))
                        .getLast();

        assertThat(rendition.state()).isEqualTo(RenditionState.FAILED);
        assertThat(rendition.reason()).contains("No such pair.");
        assertThat(rendition.segments().getFirst().state()).isEqualTo(SegmentState.UNTRANSLATED);
        assertThat(rendition.segments().getFirst().text()).isEqualTo(LEAD);
        assertThat(rendition.segments().getFirst().checks())
                .containsExactly("unsupported-language-pair");
        assertThat(rendition.headline()).isEmpty();
    }

    @Test
    void isPartialWhereTheTranslatorRefusesSome() {
        Translator picky =
                (text, _, target) ->
                        text.equals(SECOND)
                                ? new Translator.Refusal("refused", "Not this.")
                                : new Translator.Translation(
                                        target + ":" + text, Origin.AWS, "test", 1);
        Rendition rendition =
                new TranslateDispatch(picky, List.of("de"), 1)
                        .apply(Dispatches.of("en", LEAD, SECOND))
                        .getLast();

        assertThat(rendition.state()).isEqualTo(RenditionState.PARTIAL);
    }

    @Test
    void readsItsTargetLanguages() {
        assertThat(TargetLanguages.parse("en, fr,en,zh-Hant"))
                .containsExactly("en", "fr", "zh-Hant");
        assertThatThrownBy(() -> TargetLanguages.parse("en,,fr")).hasMessageContaining("BCP-47");
    }

    private List<Rendition> translate(Dispatch dispatch, String... targets) {
        Translator translator =
                (text, _, target) -> {
                    asked.add(target + ":" + text);
                    return new Translator.Translation(
                            target + ":" + text, Origin.AWS, "test", text.length());
                };
        return new TranslateDispatch(translator, List.of(targets), 3).apply(dispatch);
    }
}
