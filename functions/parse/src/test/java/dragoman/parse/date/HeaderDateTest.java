package dragoman.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class HeaderDateTest {
    private static final CalendarNames NAMES = CalendarNames.builtIn();
    private static final HeaderDate DATES =
            new HeaderDate(List.of("Moon day"), new Days(NAMES), NAMES, Set.of("TYCHO")::contains);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moon day: 7/9/2021",
                "Date - 07.09.2021",
                "Date= 7-9-21",
                "date:\t2021/09/07",
                "Date : 2021-09-07T08:30:00Z",
                "Date: 20210907",
                "Published on 07 Sep 2021",
                "Date: 07SEP2021",
                "Date: 7-Sep-2021",
                "Date: Tuesday, September 7, 2021",
                "Tue. 7 September 2021",
                "7th of September 2021",
                "(07/09/2021)",
                "\u2022 Date : 7 / 9 / 2021 .",
                "TYCHO, 07/09/2021",
                "07/09/2021 Tuesday 08:30 GMT",
                "08:30 07/09/2021",
                "التاريخ : ٠٧/٠٩/٢٠٢١",
                "التأريخ : الثلاثاء، 7 أيلول/سبتمبر 2021 م",
                "تاريخ النشر: 7 سبتمبر 2021",
                "التاريخ : 30 محرم 1443 هـ الموافق 7 سبتمبر 2021",
                "تاریخ: ۱۶ شهریور ۱۴۰۰",
                "تاریخ: ۱۴۰۰/۰۶/۱۶",
                "2021年9月7日"
            })
    void readsADateInAnyShape(String line) {
        assertThat(DATES.find(line).map(HeaderDate.Found::day).flatMap(PrintedDay::iso))
                .contains("2021-09-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date palms grew by 12/34 on 7 farms in 2021",
                "The boat sailed on 7 September 2021",
                "12/34",
                "7 September",
                "Score: 2-1",
                "TYCHOS 07/09/2021",
                "2021",
                "Date"
            })
    void leavesOtherLinesAlone(String line) {
        assertThat(DATES.find(line)).isEmpty();
        assertThat(DATES.isUnread(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date: 07/09/20212", "Date: 7th day of the 9th moon 2021"})
    void saysWhichDateItDoesNotUnderstand(String line) {
        assertThat(DATES.find(line)).isEmpty();
        assertThat(DATES.isUnread(line)).isTrue();
    }

    @Test
    void readsTimeAndZone() {
        HeaderDate.Found found = DATES.find("Date: 07/09/2021 08:30 PM +03:00").orElseThrow();

        assertThat(found.time()).contains(LocalTime.of(20, 30));
        assertThat(found.zone()).contains("+03:00");
    }

    @Test
    void convertsALunarDayThatIsAlone() {
        HeaderDate.Found found = DATES.find("التاريخ : 30 محرم 1443 هـ").orElseThrow();

        assertThat(found.converted()).isTrue();
        assertThat(found.hijri()).contains("1443-01-30");
        assertThat(found.day().iso()).contains("2021-09-07");
    }

    @Test
    void monthsAndDaysMayBeSwappedWhereOnlyOneOrderIsADay() {
        assertThat(DATES.find("Date: 09/13/2021").map(HeaderDate.Found::day))
                .contains(new PrintedDay(13, 9, Optional.of(2021)));
    }
}
