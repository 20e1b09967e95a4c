package dragoman.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class SolarHijriTest {
    /** New Year's days as Iran's calendars print them. */
    @ParameterizedTest
    @CsvSource({
        "1375, 1996-03-20",
        "1379, 2000-03-20",
        "1380, 2001-03-21",
        "1400, 2021-03-21",
        "1403, 2024-03-20",
        "1404, 2025-03-21",
        "1405, 2026-03-21",
        "1408, 2029-03-20"
    })
    void yearsBeginAtTheEquinox(int year, LocalDate newYear) {
        assertThat(SolarHijri.gregorian(year, 1, 1)).contains(newYear);
    }

    @Test
    void daysFollowEachOtherWithoutGaps() {
        LocalDate expected = SolarHijri.gregorian(1370, 1, 1).orElseThrow();
        for (int year = 1370; year < 1420; year++) {
            for (int month = 1; month <= 12; month++) {
                for (int day = 1; day <= 31; day++) {
                    var date = SolarHijri.gregorian(year, month, day);
                    if (date.isPresent()) {
                        assertThat(date).contains(expected);
                        expected = expected.plusDays(1);
                    }
                }
            }
        }
        assertThat(SolarHijri.gregorian(1420, 1, 1)).contains(expected);
    }

    @Test
    void knowsWhichDaysThereAre() {
        assertThat(SolarHijri.gregorian(1403, 12, 30)).isPresent();
        assertThat(SolarHijri.gregorian(1404, 12, 30)).isEmpty();
        assertThat(SolarHijri.gregorian(1404, 7, 31)).isEmpty();
        assertThat(SolarHijri.gregorian(1404, 13, 1)).isEmpty();
        assertThat(SolarHijri.gregorian(999, 1, 1)).isEmpty();
    }
}
