package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Quantities in figures, with what they amount to. */
class QuantityMentionTest {
    private static final Parser PARSER = Parser.withDefaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "بلغ عدد المشاركين 1250 متدربا في الدورة. | 1250",
                "وصل الى الميناء 35,400 طن من القمح. | 35400 t",
                "تبلغ مساحة المشروع 12.5 كيلومتر مربع. | 12.5 km2",
                "ارتفعت الارباح بنسبة 7,5 في المئة. | 7.5 %",
                "تراجع المؤشر ٣٫٢٪ عند الاغلاق. | 3.2 %",
                "وقعت الشركة عقدا بقيمة 3 مليارات دولار. | 3000000000 USD",
                "خصصت الحكومة 40 مليون دينار كويتي للمشروع. | 40000000 KWD",
                "استقبل المتحف 90.500 زائر هذا الموسم. | 90500",
                "بلغ الانتاج 2.750 مليون برميل يوميا. | 2750000 [bbl_us]",
                "ارتفعت الحرارة الى 41 درجة مئوية. | 41 Cel",
                "قال قائد السفينة ان الرحلة استمرت 14 ساعة. | 14 h",
                "The port handled 35,400 tonnes of grain. | 35400 t",
                "Profit rose 7.5 percent to $1.2 billion. | 7.5 %; 1200000000 USD",
                "The fund paid 250,000 euros. | 250000 EUR",
                "About 2,000 people took part. | 2000",
                "Le directeur de la société a indiqué que l'usine a produit 12 500 tonnes. | 12500"
                        + " t",
                "Der Umsatz der Firma stieg im Jahr um 1,5 Milliarden Euro. | 1500000000 EUR"
            })
    void readsFiguresInTheWayOfTheLanguage(String text, String expected) {
        assertThat(quantities(text)).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فاز الفريق 3-1 في المباراة.",
                "عقد الاجتماع الساعة 10:30 صباحا.",
                "تشارك دول مجموعة (5 + 1) في اللقاء.",
                "حلقت طائرة من طراز F16 فوق الميناء.",
                "The G20 leaders met at 09:30.",
                "The team won 2-0 in the 21st minute.",
                "The law was passed in 2014."
            })
    void takesOtherFiguresForNoQuantity(String text) {
        assertThat(quantities(text)).isEmpty();
    }

    private static List<String> quantities(String text) {
        Dispatch dispatch = Uploaded.first(PARSER, text);
        return dispatch.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.QUANTITY)
                .map(QuantityMentionTest::amount)
                .toList();
    }

    private static String amount(Mention mention) {
        var amount = mention.amount();
        String measure = amount.unit().or(amount::currency).map(unit -> " " + unit).orElse("");
        String other =
                amount.numbers().stream().skip(1).findFirst().map(n -> " or " + n).orElse("");
        return amount.number().orElseThrow() + measure + other;
    }
}
