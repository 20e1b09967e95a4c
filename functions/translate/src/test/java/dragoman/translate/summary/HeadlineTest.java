package dragoman.translate.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.RenditionText;
import dragoman.translate.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class HeadlineTest {
    @Test
    void isTheAgencysOwn() {
        RenditionText text =
                DispatchSummary.of(Samples.headed("en", "Quay open", "The quay opened today."))
                        .source();

        assertThat(text.headline()).contains("Quay open");
        assertThat(text.headlineFrom()).contains(HeadlineSource.DISPATCH);
    }

    @ParameterizedTest
    @CsvSource({
        // The day goes, and so does the last stop.
        "افتتح معرض الزهور أبوابه اليوم الاثنين بمشاركة 80 مزارعا., افتتح معرض الزهور أبوابه"
                + " بمشاركة 80 مزارعا",
        // A circumstance goes that is too much.
        "وزعت جمعية البحارة أمس الأحد 1500 سلة غذائية على الأسر النازحة في ولاية الساحل الشرقي"
            + " بالتعاون مع نظيرتها في الجزر., وزعت جمعية البحارة 1500 سلة غذائية على الأسر النازحة"
            + " في ولاية الساحل الشرقي",
        // A verb of saying keeps what was said; its speaker's relative clause goes.
        "أعلن مدير الميناء الذي زار الجزيرة أمس أن الرصيف الشمالي جاهز لاستقبال السفن., أعلن مدير"
                + " الميناء أن الرصيف الشمالي جاهز لاستقبال السفن",
        // A welcome keeps what is welcomed.
        "رحب اتحاد البحارة الدولي بقرار المجلس البلدي فتح الرصيف الشمالي أمام السفن القادمة من"
            + " الجزر البعيدة منذ مطلع العام الجاري وحتى نهايته., رحب اتحاد البحارة الدولي بقرار"
            + " المجلس البلدي فتح الرصيف الشمالي"
    })
    void isCompleteInFourteenWords(String sentence, String headline) {
        assertThat(headline("ar", sentence)).contains(headline);
    }

    @Test
    void namesTheSpeakerBeforeAColonWhereTheVerbIsTooMuch() {
        assertThat(
                        headline(
                                "ar",
                                "قال مدير الميناء في تصريح صحفي عقب الاجتماع الطويل إن الرصيف"
                                        + " الشمالي يستقبل ثلاث سفن كبيرة كل يوم."))
                .contains("مدير الميناء: الرصيف الشمالي يستقبل ثلاث سفن كبيرة كل يوم");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Nothing complete of it fits.
                "قال مدير الميناء القديم في المدينة الشرقية الواقعة على الساحل الطويل قرب الجبل"
                        + " العالي الكبير المطل على السهل الواسع الأخضر",
                "***"
            })
    void isAbsentRatherThanIncomplete(String text) {
        assertThat(headline("ar", text)).isEmpty();
    }

    @Test
    void doesNotEndWithTheNameOfTheSubject() {
        String text =
                "استقبل سالم الحداد في مكتبه بالميناء القديم قرب الساحة الكبيرة أعضاء وفد اتحاد"
                        + " البحارة الدولي القادمين من الجزر";
        String name = "سالم الحداد";
        int start = text.indexOf(name);
        Dispatch dispatch =
                Samples.dispatch("ar", text)
                        .withMentions(
                                List.of(
                                        new Mention(
                                                MentionKind.PERSON,
                                                0,
                                                start,
                                                start + name.length(),
                                                name,
                                                Optional.of("salem"),
                                                Optional.of("Salem al-Haddad"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                0.9)),
                                List.of());

        assertThat(DispatchSummary.of(dispatch).source().headline())
                .isNotEqualTo(Optional.of("استقبل " + name));
    }

    @ParameterizedTest
    @CsvSource({
        "'The council opened a new reading room on Monday.', The council opened a new reading room",
        "'The harbour master said on Friday that the northern quay would reopen before the winter,"
                + " adding that two cranes had been rebuilt.',"
                + " The harbour master said that the northern quay would reopen before the winter"
    })
    void isCutByTheRulesOfEnglishToo(String sentence, String headline) {
        assertThat(headline("en", sentence)).contains(headline);
    }

    private static Optional<String> headline(String language, String text) {
        return DispatchSummary.of(Samples.dispatch(language, text)).source().headline();
    }
}
