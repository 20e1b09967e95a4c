package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimals with the letter reh: decided, or left as they stand with a warning. */
class RehDecimalTest {
    private static final Parser PARSER = Parser.withDefaults();
    private static final String KUNA = "الكويت - 12 - 5 (كونا)-- ";
    private static final String UNSIGNED = "";

    /** The wire of an agency that writes the fraction first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The price of oil.
                "بلغ سعر برميل النفط الكويتي 71ر84 دولار أمس | 84.71 USD",
                "انخفض سعر البرميل الى 62ر31 دولار في تداولات الجمعة | 31.62 USD",
                "ارتفع خام برنت 1ر2 دولار للبرميل | 2.1 USD",
                "اغلق خام غرب تكساس عند 9ر77 دولار | 77.9 USD",
                "هبط الخام بمقدار 05ر3 دولار | 3.05 USD",
                "تراجع السعر 84ر0 دولار | 0.84 USD",
                "وصل متوسط السعر الى 25ر102 دولار للبرميل | 102.25 USD",
                "ضخت المصفاة 7ر2 مليون برميل | 2700000 [bbl_us]",
                "بلغ الفائض 35ر1 مليار دولار | 1350000000 USD",
                "بلغ انتاج الحقل 15ر3 مليون برميل يوميا | 3150000 [bbl_us]",
                // Exchange.
                "استقر الدولار عند 305ر0 دينار كويتي | 0.305 KWD",
                "انخفض اليورو الى 361ر0 دينار كويتي | 0.361 KWD",
                "بلغ الجنيه الاسترليني 412ر0 دينار كويتي | 0.412 KWD",
                "بلغ سعر الصرف 75ر3 ريال سعودي | 3.75 SAR",
                "سجل الدولار 2ر151 ين ياباني | 151.2 JPY",
                "بلغ اليورو 09ر1 دولار | 1.09 USD",
                "قيمته 5ر6 مليون دينار كويتي | 6500000 KWD",
                "تعادل 2ر21 مليون دولار | 21200000 USD",
                "باعت بمبلغ 25ر14 مليون يورو | 14250000 EUR",
                "يساوي 67ر3 درهم اماراتي | 3.67 AED",
                // Stock indices.
                "اغلق المؤشر العام عند 56ر6622 نقطة | 6622.56",
                "ارتفع المؤشر 32ر4 نقطة | 4.32",
                "صعد مؤشر السوق الاول 9ر18 نقطة | 18.9",
                "هبط مؤشر السوق الرئيسي 36ر2 نقطة | 2.36",
                "خسر المؤشر 08ر12 نقطة | 12.08",
                "بلغ مؤشر نيكي 7ر39841 نقطة | 39841.7",
                "اضاف المؤشر 15ر108 نقطة | 108.15",
                "بقي المؤشر عند 0ر2500 نقطة | 2500",
                "بلغت القيمة السوقية 3ر41 مليار دينار كويتي | 41300000000 KWD",
                "تداول المتعاملون 220ر5 مليون سهم | 220500000 or 5220000",
                // Shares.
                "نما الاقتصاد بنسبة 4ر2 في المئة | 2.4 %",
                "ارتفع التضخم بنسبة 75ر3 بالمئة | 3.75 %",
                "تراجعت الصادرات 6ر0 في المئة | 0.6 %",
                "زادت الارباح بنسبة 02ر11 في المئة | 11.02 %",
                "خفض البنك الفائدة 25ر0 في المئة | 0.25 %",
                "انخفضت البطالة الى 8ر5 بالمئة | 5.8 %",
                "بلغت نسبة المشاركة 3ر61 في المئة | 61.3 %",
                "بلغ العائد 125ر0 في المئة | 0.125 %",
                // Measures.
                "طول الجسر 5ر48 كيلومتر | 48.5 km",
                "ضربت هزة قوتها 4ر5 درجة المنطقة | 5.4",
                "تبعد الجزيرة 75ر12 كيلومتر | 12.75 km",
                "استورد 2ر1 مليون طن | 1200000 t",
                "بلغت كمية الامطار 6ر33 مليمتر | 33.6 mm",
                "قفز العداء 45ر8 متر | 8.45 m",
            })
    void areReadByTheCustomOfTheAgency(String text, String expected) {
        assertRead(KUNA + text + ". (النهاية)", expected);
    }

    /** Nobody's copy: the figures themselves decide, or others in the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "استقر الدولار عند 708ر0 دينار اردني | 0.708 JOD",
                "بلغ المؤشر 12ر2145 نقطة | 2145.12",
                "بلغ المؤشر 2145ر12 نقطة | 2145.12",
                "زاد الناتج 0ر75 في المئة | 0.75 %",
                "ارتفع السهم 07ر5 في المئة | 5.07 %",
                "ارتفع السهم 5ر07 في المئة | 5.07 %",
                "بلغ الرقم 25ر118 نقطة | 118.25",
                "بلغ الرقم 118ر25 نقطة | 118.25",
                "اغلق عند 74ر32 دولار منخفضا 12ر1 دولار الى 62ر31 دولار | 32.74 USD; 1.12 USD;"
                        + " 31.62 USD",
                "اغلق عند 32ر74 دولار منخفضا 1ر12 دولار الى 31ر62 دولار | 32.74 USD; 1.12 USD;"
                        + " 31.62 USD",
                "ارتفع 95 سنتا الى 84ر71 دولار من 89ر70 دولار | 95; 71.84 USD; 70.89 USD",
                "ارتفع 95 سنتا الى 71ر84 دولار من 70ر89 دولار | 95; 71.84 USD; 70.89 USD",
                "نما بنسبة 4ر2 في المئة بعد ان نما 9ر0 في المئة | 2.4 %; 0.9 %",
                "نما بنسبة 2ر4 في المئة بعد ان نما 0ر9 في المئة | 2.4 %; 0.9 %",
                "بلغت القيمة ٣١ر٦٢ دولار بعد ٠٥ر٦١ دولار | 62.31 USD; 61.05 USD",
            })
    void areReadByWhatTheTextShows(String text, String expected) {
        assertRead(UNSIGNED + text + ".", expected);
    }

    /** Nothing decides: as written, with the other reading and a warning. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "بلغ سعر البرميل 84ر71 دولار | 84.71 USD or 71.84",
                "اغلق المؤشر عند 62ر31 نقطة | 62.31 or 31.62",
                "بلغت الصادرات 6ر5 مليون طن | 6500000 t or 5600000",
                "نما الاقتصاد 4ر2 في المئة | 4.2 % or 2.4",
                "باع 25ر14 مليون يورو | 25140000 EUR or 14250000",
            })
    void areLeftAsWrittenWithAWarning(String text, String expected) {
        Dispatch dispatch = Uploaded.first(PARSER, UNSIGNED + text + ".");

        assertThat(quantities(dispatch)).isEqualTo(expected);
        assertThat(dispatch.warnings())
                .filteredOn(warning -> warning.code().equals("ambiguous-number"))
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.paragraph()).contains(0);
                            assertThat(warning.message()).contains("ر");
                        });
        assertThat(dispatch.paragraphs().getFirst().text()).startsWith(text);
    }

    /** What stands beside the letter is a date, a time of day, or no decimal at all. */
    @ParameterizedTest
    @CsvSource({
        "عقد الاجتماع في الساعة 30ر10 صباحا",
        "تقلع الرحلة عند 15ر7 مساء",
        "بدأ البث الساعة 45ر8 بتوقيت غرينتش",
        "وقع العقد بتاريخ 5ر3ر2026 في العاصمة",
    })
    void areNotDatesAndTimesOfDay(String text) {
        Dispatch dispatch = Uploaded.first(PARSER, KUNA + text + ". (النهاية)");

        assertThat(quantities(dispatch)).isEmpty();
        assertThat(dispatch.warnings()).noneMatch(w -> w.code().equals("ambiguous-number"));
    }

    @Test
    void aDispatchCanWriteOtherwiseThanItsAgency() {
        String text = "اغلق المؤشر عند 8214ر60 نقطة مرتفعا 32ر4 نقطة.";

        assertThat(quantities(Uploaded.first(PARSER, KUNA + text))).isEqualTo("8214.6; 32.4");
    }

    private static void assertRead(String text, String expected) {
        Dispatch dispatch = Uploaded.first(PARSER, text);

        assertThat(quantities(dispatch)).isEqualTo(expected);
        assertThat(dispatch.warnings())
                .extracting(Warning::code)
                .filteredOn(code -> code.equals("ambiguous-number"))
                .hasSize(expected.contains(" or ") ? 1 : 0);
    }

    private static String quantities(Dispatch dispatch) {
        return String.join(
                "; ",
                dispatch.mentions().stream()
                        .filter(mention -> mention.kind() == MentionKind.QUANTITY)
                        .map(RehDecimalTest::amount)
                        .toList());
    }

    private static String amount(Mention mention) {
        var amount = mention.amount();
        String measure = amount.unit().or(amount::currency).map(unit -> " " + unit).orElse("");
        String other =
                amount.numbers().stream().skip(1).findFirst().map(n -> " or " + n).orElse("");
        return amount.number().orElseThrow() + measure + other;
    }
}
