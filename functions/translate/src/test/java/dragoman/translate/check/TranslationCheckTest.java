package dragoman.translate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.CharRange;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.MentionValue;
import dragoman.rendition.Check;
import dragoman.rendition.CheckKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TranslationCheckTest {
    private final List<Mention> mentions = new ArrayList<>();

    @Test
    void findsNothingWrongWithAFaithfulTranslation() {
        String source = "بلغ سعر البرميل 73ر61 دولارا في 12 أيار بزيادة 5 في المئة";
        quantity(source, "73ر61 دولارا", "61.73", "USD", "");
        quantity(source, "5 في المئة", "5", "", "%");
        time(source, "12 أيار", "2026-05-12");

        assertThat(check(source, "A barrel cost $61.73 on May 12, up five per cent.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2.5 مليون | 2500000 | 2.5 million tonnes      | true
                    2.5 مليون | 2500000 | 2,500,000 tonnes        | true
                    2.5 مليون | 2500000 | two and a half million  | false
                    2.5 مليون | 2500000 | 2.5 billion tonnes      | false
                    1,250     | 1250    | 1250 tonnes             | true
                    1,250     | 1250    | 1.25 tonnes             | false
                    ٤٥        | 45      | 45 tonnes               | true
                    45        | 45      | forty-five tonnes       | true
                    45        | 45      | 54 tonnes               | false
                    900 ألف   | 900000  | nine hundred thousand   | true
                    12        | 12      | a dozen tonnes          | true
                    """)
    void comparesFiguresByValue(String printed, String number, String translation, boolean kept) {
        String source = "وصلت " + printed + " طن";
        quantity(source, printed, number, "", "");

        assertThat(check(source, translation).isEmpty()).isEqualTo(kept);
    }

    @Test
    void looksForNumbersThatTheSourceHasInWords() {
        String source = "أصيب ثلاثة عمال";
        quantity(source, "ثلاثة", "3", "", "");

        assertThat(check(source, "Three workers were injured.")).isEmpty();
        assertThat(check(source, "Workers were injured."))
                .containsExactly(
                        new Check(CheckKind.FIGURE, new CharRange(5, 10), "3", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"73R61, 73R61", "73 r 61, 73 r 61", "73.61, 73.61", "73ر61, 73ر61"})
    void repairsADecimalOfTheWireThatTheEngineTurnedAround(String wrong, String told) {
        String source = "بلغ السعر 73ر61 دولارا";
        quantity(source, "73ر61 دولارا", "61.73", "USD", "");

        Checked checked =
                TranslationCheck.of(sentence(source), "The price was " + wrong + " dollars.", "en");

        assertThat(checked.text()).isEqualTo("The price was 61.73 dollars.");
        assertThat(checked.checks())
                .singleElement()
                .satisfies(
                        check -> {
                            assertThat(check.isOpen()).isFalse();
                            assertThat(check.repaired()).contains(told);
                        });
    }

    @Test
    void doesNotRepairADecimalThatTheSourceHasAsWell() {
        String source = "ارتفع من 73ر61 إلى 61ر73";
        quantity(source, "73ر61", "61.73", "", "");
        quantity(source, "61ر73", "73.61", "", "");

        Checked checked = TranslationCheck.of(sentence(source), "It rose from 60 to 73.61.", "en");

        assertThat(checked.text()).isEqualTo("It rose from 60 to 73.61.");
        assertThat(checked.checks()).singleElement().matches(Check::isOpen);
    }

    @Test
    void tellsANumberOfTwoReadingsInAnyCase() {
        String source = "بلغ السعر 45ر62";
        mentions.add(
                Mention.of(
                        MentionKind.QUANTITY,
                        0,
                        10,
                        15,
                        "45ر62",
                        new MentionValue(
                                Optional.empty(),
                                Optional.empty(),
                                List.of("62.45", "45.62"),
                                Optional.empty(),
                                Optional.empty()),
                        0.5));

        assertThat(check(source, "The price was 62.45."))
                .extracting(Check::expected)
                .containsExactly("62.45 or 45.62");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    on May 12, 2026  | true
                    on 12 May 2026   | true
                    on 12/5/2026     | true
                    on June 12, 2026 | false
                    on May 21, 2026  | false
                    in spring        | false
                    """)
    void comparesDates(String translation, boolean kept) {
        String source = "في 12 أيار 2026";
        time(source, "12 أيار 2026", "2026-05-12");

        assertThat(check(source, translation).isEmpty()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "KWD, 40 dinars, true",
        "KWD, KWD 40, true",
        "KWD, 40 dollars, false",
        "USD, $40, true",
        "USD, 40 euros, false",
        "EUR, €40, true",
        "SAR, 40 rials, true"
    })
    void comparesCurrencies(String currency, String translation, boolean kept) {
        String source = "دفع 40 وحدة";
        quantity(source, "40 وحدة", "40", currency, "");

        assertThat(check(source, "It paid " + translation + ".").isEmpty()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    لم يصل الوفد              | The delegation did not arrive. | true
                    لم يصل الوفد              | The delegation hasn't arrived. | true
                    لم يصل الوفد              | The delegation arrived.        | false
                    ولن يصل الوفد             | The delegation will arrive.    | false
                    لا يزال الوفد هناك        | The delegation is still there. | true
                    عدم وصول الوفد            | The delegation's failure to arrive | true
                    """)
    void comparesNegations(String source, String translation, boolean kept) {
        assertThat(check(source, translation).isEmpty()).isEqualTo(kept);
    }

    @Test
    void looksForWhatIsQuoted() {
        String source = "قال «الجسر مفتوح»";

        assertThat(check(source, "He said: \"The bridge is open\"")).isEmpty();
        assertThat(check(source, "He said the bridge is open"))
                .extracting(Check::kind)
                .containsExactly(CheckKind.QUOTATION);
    }

    @Test
    void placesWhatItFindsInTheParagraph() {
        String source = "وصل 45 طنا";
        mentions.add(amount(104, 106, "45", "45", "", ""));

        assertThat(
                        TranslationCheck.of(
                                        new SourceSentence(source, "ar", 100, mentions),
                                        "Tonnes came.",
                                        "en")
                                .checks())
                .extracting(Check::source)
                .containsExactly(new CharRange(104, 106));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    73ر61 دولارا  | 61.73   | بلغ 61.73 دولارا
                    1,5 طن        | 1.5     | بلغ 1.5 طن
                    1.500 طن      | 1500    | بلغ 1500 طن
                    1,500 طن      | 1500    | بلغ 1,500 طن
                    ٤٥ طنا        | 45      | بلغ 45 طنا
                    2ر5 مليون طن  | 5200000 | بلغ 5.2 مليون طن
                    """)
    void sendsAnEngineNumbersThatItCannotMisread(String printed, String number, String sent) {
        String source = "بلغ " + printed;
        quantity(source, printed, number, "", "");

        assertThat(Unambiguous.text(sentence(source))).isEqualTo(sent);
    }

    private List<Check> check(String source, String translation) {
        return TranslationCheck.of(sentence(source), translation, "en").checks();
    }

    private SourceSentence sentence(String source) {
        return new SourceSentence(source, "ar", 0, mentions);
    }

    private void quantity(String source, String text, String number, String currency, String unit) {
        int start = source.indexOf(text);
        mentions.add(amount(start, start + text.length(), text, number, currency, unit));
    }

    private void time(String source, String text, String value) {
        int start = source.indexOf(text);
        mentions.add(
                Mention.of(
                        MentionKind.TIME,
                        0,
                        start,
                        start + text.length(),
                        text,
                        MentionValue.time(value),
                        1));
    }

    private static Mention amount(
            int start, int end, String text, String number, String currency, String unit) {
        return Mention.of(
                MentionKind.QUANTITY,
                0,
                start,
                end,
                text,
                new MentionValue(
                        Optional.empty(),
                        Optional.of(number),
                        List.of(),
                        Optional.of(unit).filter(one -> !one.isEmpty()),
                        Optional.of(currency).filter(one -> !one.isEmpty())),
                1);
    }
}
