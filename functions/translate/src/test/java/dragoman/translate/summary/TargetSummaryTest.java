package dragoman.translate.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Quote;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.KeyFact;
import dragoman.rendition.RenditionText;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextDoubt;
import dragoman.rendition.TextSpan;
import dragoman.translate.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TargetSummaryTest {
    private static final String LEAD =
            "وزعت جمعية البحارة اليوم 1500 سلة غذائية على الأسر النازحة في ولاية الساحل.";
    private static final String SECOND = "قال مدير الجمعية إن المرحلة الثانية تبدأ بعد أسبوعين.";
    private static final String FILLER =
            "كان الصيادون يصلحون شباكهم قرب الجدار القديم ".repeat(20) + "في المدينة.";
    private static final String GOOD =
            "The sailors' association distributed 1,500 food baskets to displaced families today.";
    private static final String GOOD_SECOND =
            "The director of the association said that the second phase begins in two weeks.";

    private final Map<TextSpan, TranslatedSentence> translations = new HashMap<>();
    private Optional<TranslatedSentence> headline = Optional.empty();

    @Test
    void isComposedOfTheSameSentencesTranslations() {
        translate(0, LEAD, GOOD, false);
        translate(1, SECOND, GOOD_SECOND, false);

        RenditionText english = english(Samples.dispatch("ar", LEAD, SECOND, FILLER));

        assertThat(english.summary())
                .extracting(SummarySentence::text)
                .containsExactly(GOOD, GOOD_SECOND);
        assertThat(english.summary())
                .extracting(SummarySentence::spans)
                .containsExactly(List.of(span(0, LEAD)), List.of(span(1, SECOND)));
        assertThat(english.headlineFrom()).contains(HeadlineSource.LEAD);
        assertThat(english.headline())
                .contains(
                        "The sailors' association distributed 1,500 food baskets to displaced"
                                + " families");
        assertThat(english.keyFacts()).extracting(KeyFact::text).contains(GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "The association distributed 1500 baskets to displaced families., false, ",
        "The association distributed 1.500 baskets to displaced families., false, ",
        "The association distributed 15 baskets to displaced families., false, FIGURE",
        "The association did not distribute 1500 baskets to the families., false, NEGATION",
        "The association distributed 1500 baskets to displaced families., true, FAILED"
    })
    void withholdsWhatIsNotInTheSource(String translation, boolean doubtful, TextDoubt doubt) {
        translate(0, LEAD, translation, doubtful);

        SummarySentence sentence =
                english(Samples.dispatch("ar", LEAD, FILLER)).summary().getFirst();

        assertThat(sentence.doubt()).isEqualTo(Optional.ofNullable(doubt));
        assertThat(sentence.text().equals(translation)).isEqualTo(doubt == null);
        assertThat(sentence.text().contains("Paragraph 1")).isEqualTo(doubt != null);
    }

    @Test
    void saysWhereATranslationIsMissing() {
        SummarySentence sentence =
                english(Samples.dispatch("ar", LEAD, FILLER)).summary().getFirst();

        assertThat(sentence.doubt()).contains(TextDoubt.UNTRANSLATED);
        assertThat(sentence.text()).contains("Paragraph 1");
    }

    @Test
    void flagsANameFromElsewhereInTheDispatch() {
        String other = "يذكر أن سالم الحداد أسس الجمعية قبل عشرين عاما في المدينة القديمة.";
        Dispatch dispatch =
                Samples.dispatch("ar", LEAD, other, FILLER)
                        .withMentions(
                                List.of(person(1, other, "سالم الحداد", "Salem Haddad")),
                                List.of());
        translate(0, LEAD, "Salem Haddad distributed 1500 baskets to displaced families.", false);

        assertThat(english(dispatch).summary().getFirst().doubt()).contains(TextDoubt.NAME);
    }

    @Test
    void countsWhatItDrops() {
        translate(0, LEAD, "The association distributed 15 baskets to displaced families.", false);

        CheckCounts counts =
                DispatchSummary.of(Samples.dispatch("ar", LEAD, FILLER))
                        .checkedIn("en", translations())
                        .counts();

        assertThat(counts.dropped()).isPositive();
        assertThat(counts.checked()).isGreaterThanOrEqualTo(counts.dropped());
    }

    @Test
    void putsInWhomASentenceMeans() {
        String quoted = "وقال إن المرحلة الثانية من التوزيع تبدأ بعد أسبوعين في ثلاث قرى.";
        String named = "أسس الجمعية سالم الحداد مدير الميناء قبل عشرين عاما في المدينة القديمة.";
        Dispatch dispatch =
                Samples.dispatch("ar", named, quoted, FILLER)
                        .withMentions(
                                List.of(person(0, named, "سالم الحداد", "Salem Haddad")),
                                List.of(
                                        new Quote(
                                                1,
                                                0,
                                                quoted.length(),
                                                Optional.of("salem-haddad"),
                                                Optional.of("وقال"),
                                                Optional.of("said"),
                                                false)));
        translate(0, named, "Salem Haddad founded the association twenty years ago.", false);
        translate(1, quoted, "He said that the second phase begins in three villages.", false);
        DispatchSummary summary = DispatchSummary.of(dispatch);

        assertThat(summary.source().summary().getLast().text())
                .isEqualTo(
                        "قال (سالم الحداد) إن المرحلة الثانية من التوزيع تبدأ بعد أسبوعين في ثلاث"
                                + " قرى.");
        assertThat(summary.source().summary().getLast().paragraphs()).containsExactly(1, 0);
        assertThat(summary.in("en", translations()).summary().getLast().text())
                .isEqualTo("Salem Haddad said that the second phase begins in three villages.");
    }

    @Test
    void takesTheLeadsHeadlineWhereThePrintedOnesTranslationFailed() {
        headline = Optional.of(new TranslatedSentence("Sailors give 15 baskets", false));
        translate(0, LEAD, GOOD, false);

        RenditionText english = english(Samples.headed("ar", "البحارة يوزعون 1500 سلة", LEAD));

        assertThat(english.headlineFrom()).contains(HeadlineSource.LEAD);
    }

    @Test
    void keepsThePrintedHeadlinesTranslation() {
        headline = Optional.of(new TranslatedSentence("Sailors give 1500 baskets", false));

        RenditionText english = english(Samples.headed("ar", "البحارة يوزعون 1500 سلة", LEAD));

        assertThat(english.headline()).contains("Sailors give 1500 baskets");
        assertThat(english.headlineFrom()).contains(HeadlineSource.DISPATCH);
    }

    @Test
    void takesTheTranslationOfTheHeadlineThatWasMade() {
        translate(0, LEAD, GOOD, false);
        headline =
                Optional.of(
                        new TranslatedSentence(
                                "Sailors' association distributes 1,500 food baskets.", false));

        RenditionText english = english(Samples.dispatch("ar", LEAD, SECOND, FILLER));

        assertThat(english.headlineFrom()).contains(HeadlineSource.LEAD);
        assertThat(english.headline())
                .contains("Sailors' association distributes 1,500 food baskets");
    }

    @Test
    void leavesOutATranslatedHeadlineWithAFigureThatTheDispatchLacks() {
        headline = Optional.of(new TranslatedSentence("Sailors distribute 2,500 baskets", false));

        assertThat(english(Samples.dispatch("ar", LEAD, SECOND, FILLER)).headline()).isEmpty();
    }

    private RenditionText english(Dispatch dispatch) {
        return DispatchSummary.of(dispatch).in("en", translations());
    }

    private static Mention person(int paragraph, String text, String name, String english) {
        int start = text.indexOf(name);
        return new Mention(
                MentionKind.PERSON,
                paragraph,
                start,
                start + name.length(),
                name,
                Optional.of("salem-haddad"),
                Optional.of(english),
                Optional.empty(),
                Optional.empty(),
                0.9);
    }

    private void translate(int paragraph, String source, String text, boolean doubtful) {
        translations.put(span(paragraph, source), new TranslatedSentence(text, doubtful));
    }

    private static TextSpan span(int paragraph, String sentence) {
        return new TextSpan(paragraph, 0, sentence.length());
    }

    private SentenceTranslations translations() {
        return new SentenceTranslations() {
            @Override
            public Optional<TranslatedSentence> sentence(TextSpan span) {
                return Optional.ofNullable(translations.get(span));
            }

            @Override
            public Optional<TranslatedSentence> headline() {
                return headline;
            }
        };
    }
}
