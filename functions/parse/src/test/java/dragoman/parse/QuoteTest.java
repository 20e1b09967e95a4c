package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Quote;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Who says what: speaker, verb, manner, and how far it goes. */
class QuoteTest {
    private static final Parser PARSER = Parser.withDefaults();
    private static final String MINISTER = "قال وزير الموانئ سالم الراشد ان السفن وصلت. ";
    private static final String CAPTAIN = "Captain Maria Lopez said the ship was safe. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وأضاف أن التفريغ بدأ. | added",
                "وأشار إلى أن الرصيف مفتوح. | noted",
                "وشدد معاليه على أهمية الموعد. | stressed",
                "وحذر الوزير من التأخير. | warned",
                "ونفى الراشد ما تردد عن الحادث. | denied",
                "ودعا العاملين في الميناء إلى الصبر. | called",
                "من جهة أخرى أكد الراشد أن العمل مستمر. | affirmed",
                "ويرى الراشد أن الموسم جيد. | held",
            })
    void goesOnWithTheSpeakerNamedBefore(String sentence, String manner) {
        List<Quote> quotes = quotes(MINISTER + sentence);
        assertThat(quotes).hasSize(2);
        assertThat(quotes.getFirst().speaker()).isPresent();
        assertThat(quotes.getLast().speaker()).isEqualTo(quotes.getFirst().speaker());
        assertThat(quotes.getLast().manner()).contains(manner);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مضيفا أن التفريغ بدأ | added",
                "لافتا إلى سلامة البضاعة | noted",
                "مؤكدة أهمية الموعد | affirmed"
            })
    void readsWhatParticiplesAdd(String rest, String manner) {
        List<Quote> quotes = quotes("قال وزير الموانئ سالم الراشد ان السفن وصلت، " + rest + ".");
        assertThat(quotes).hasSize(2);
        assertThat(quotes.getLast().manner()).contains(manner);
        assertThat(quotes.getLast().speaker()).isEqualTo(quotes.getFirst().speaker());
        assertThat(quotes.getFirst().end()).isLessThanOrEqualTo(quotes.getLast().start());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أكد البيان المشترك أن المحادثات مستمرة. | البيان-المشترك",
                "وذكر تقرير للميناء أن الحركة زادت. | تقرير-للميناء",
                "قالت مصادر ملاحية إن السفينة غادرت. | مصادر-ملاحيه",
                "وصرح متحدث باسم الميناء بأن العمل توقف. | متحدث-باسم-الميناء",
                "توقفت الحركة في الميناء بحسب مصادر ملاحية. | مصادر-ملاحيه"
            })
    void takesDocumentsAndRolesForSpeakers(String text, String speaker) {
        assertThat(quotes(text)).extracting(quote -> quote.speaker().orElse("")).contains(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "يذكر أن الميناء افتتح قبل عشرة أعوام.",
                "تبين أن السفينة غادرت قبل الفجر.",
                "زادت الحركة بين الميناء والمدينة أن ساعد الطقس.",
                "Traffic between the quays grew, the states of the port being good.",
                "The report was said to be ready."
            })
    void findsNoQuoteWhereNobodySpeaks(String text) {
        assertThat(quotes(text)).isEmpty();
    }

    @Test
    void forgetsTheSpeakerWhenSomebodyUnknownSpeaks() {
        List<Quote> quotes = quotes(MINISTER + "وقال 25 عاملا إن الريح شديدة. وأضاف أنه خائف.");
        assertThat(quotes).hasSize(3);
        assertThat(quotes.getLast().speaker()).isEmpty();
    }

    @Test
    void includesAllSentencesOfADirectQuotation() {
        String said = "«وصلت السفن. التفريغ بدأ. البضاعة سليمة»";
        Dispatch dispatch = dispatch("قال وزير الموانئ سالم الراشد: " + said + ". وغادر الوفد.");
        Quote quote = dispatch.quotes().getFirst();
        String text = dispatch.paragraphs().get(quote.paragraph()).text();
        assertThat(text.substring(quote.start(), quote.end())).contains(said);
        assertThat(quote.direct()).isTrue();
        assertThat(dispatch.quotes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We wait for calm water,” she added. | added",
                "“We wait for calm water,” said Lopez. | said",
                "Lopez, who has sailed for years, warned that fog was near. | warned",
                "The captain told reporters the crew was well. | said",
                "According to Lopez, the crew was well. | according"
            })
    void resolvesEnglishSpeakers(String sentence, String manner) {
        List<Quote> quotes = quotes(CAPTAIN + sentence);
        assertThat(quotes).hasSize(2);
        assertThat(quotes.getFirst().speaker()).isPresent();
        assertThat(quotes.getLast().speaker()).isEqualTo(quotes.getFirst().speaker());
        assertThat(quotes.getLast().manner()).contains(manner);
    }

    @Test
    void readsAQuotationThatGoesOnAfterItsSpeaker() {
        Dispatch dispatch =
                dispatch(
                        "“The ship is safe,” said Captain Maria Lopez. “We wait for calm water."
                                + " Nobody is hurt.” The port closed at noon.");
        assertThat(dispatch.quotes()).hasSize(1);
        Quote quote = dispatch.quotes().getFirst();
        assertThat(dispatch.paragraphs().get(quote.paragraph()).text().substring(0, quote.end()))
                .endsWith("hurt.”");
    }

    @Test
    void takesGovernmentsForSpeakersAndNoOtherPlace() {
        assertThat(quotes("Ankara said that the ships would sail on Monday."))
                .extracting(quote -> quote.speaker().orElse(""))
                .containsExactly("ankara");
        assertThat(quotes("وقالت أنقرة إن السفن ستبحر غدا."))
                .extracting(quote -> quote.speaker().orElse(""))
                .containsExactly("ankara");
    }

    private static List<Quote> quotes(String text) {
        return dispatch(text).quotes();
    }

    private static Dispatch dispatch(String text) {
        return Uploaded.first(PARSER, text);
    }
}
