package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.MentionKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Times in running text, relative to the day of the dispatch: Tuesday, 12 May 2026. */
class TimeMentionTest {
    private static final Parser PARSER = Parser.withDefaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "يفتتح المعرض اليوم الثلاثاء. | 2026-05-12",
                "عاد الوفد أمس. | 2026-05-11",
                "غادر الوفد أول من أمس. | 2026-05-10",
                "تبدأ الدورة غدا. | 2026-05-13",
                "تبدأ الدورة يوم الخميس المقبل. | 2026-05-14",
                "وصلت السفينة الأحد الماضي. | 2026-05-10",
                "تنتهي المهلة في 9 أكتوبر 2027. | 2027-10-09",
                "تنتهي المهلة في التاسع من أكتوبر المقبل. | 2026-10-09",
                "وقع الاتفاق في 24 مارس/آذار 2016. | 2016-03-24",
                "صدر القرار في يوليو/تموز من العام الماضي. | 2025-07",
                "صدر القرار في شهر فبراير. | 2026-02",
                "ارتفعت الصادرات الشهر الماضي. | 2026-04",
                "أنجز المشروع عام 2019. | 2019",
                "بدأ العمل في 2019، وانتهى بعد سنوات. | 2019",
                "تنفذ الخطة للفترة من 2025 إلى 2030. | 2025/2030",
                "تستمر الزيارة من الثامن حتى العاشر من مايو الحالي. | 2026-05-08/2026-05-10",
                "صوت المجلس يوم 20 من الشهر الماضي. | 2026-04-20",
                "The minister arrived on Sunday. | 2026-05-10",
                "The fair opens on Thursday. | 2026-05-14",
                "The exports of the port fell last month. | 2026-04",
                "The bridge opened on March 29, 2019. | 2019-03-29",
                "The talks resume on 3 June. | 2026-06-03",
                "The plant was built in 1998. | 1998",
                "Output grew from January to March. | 2026-01/2026-03",
                "Le port a ouvert le 7 février 2025. | 2025-02-07",
                "Die Messe in der Stadt beginnt am 3. Juni und wird sehr gut besucht. | 2026-06-03"
            })
    void saysWhichTimeItIs(String text, String expected) {
        assertThat(times(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "عاد الوفد اليوم الجمعة.",
                "مارس الفريق تمارينه المعتادة.",
                "The mayor said Prime Minister May may return.",
                "Some 2000 people marched through the town."
            })
    void leavesOutWhatContradictsItselfOrIsNoTime(String text) {
        assertThat(times(text)).isEmpty();
    }

    private static List<String> times(String text) {
        boolean arabic = text.codePointAt(0) > 0x600 && text.codePointAt(0) < 0x700;
        String copy = (arabic ? "التاريخ: 12/05/2026\n\n" : "Date: 12/05/2026\n\n") + text + "\n";
        Dispatch dispatch = Uploaded.first(PARSER, copy);
        return dispatch.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.TIME)
                .map(mention -> mention.amount().value().orElseThrow())
                .toList();
    }
}
