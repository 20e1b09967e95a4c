package dragoman.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 17 Feb 2026 19:40:05 +0300 | +03:00",
                "Tue, 17 February 2026 19:40:05 UTC | Z",
                "17 Feb 26 19:40:05 EST | -05:00",
                "Tuesday, February 17, 2026 07:40:05 PM GMT+3 | +03:00",
                "Tue Feb 17 19:40:05 AST 2026 | AST",
                "Tue,17-Feb-2026 19:40:05 +03:00 | +03:00",
                "TUE, 17 FEB 2026 19:40:05 GMT+0300 (Arabian Standard Time) | +03:00",
                "2026/2/17 19:40:05 | ",
                "17.02.2026 um 19:40:05 Uhr | ",
                "mardi 17 février 2026 à 19:40:05 | ",
                "الثلاثاء، 17 فبراير 2026 07:40:05 م | ",
                "٢٠٢٦/٢/١٧ 19:40:05 | ",
                "1771357205 | Z",
            })
    void readsDateTimeAndZone(String text, String zone) {
        Optional<Times> times = Times.of(text);

        assertThat(times.map(Times::date)).contains(LocalDate.of(2026, 2, 17));
        assertThat(times.flatMap(Times::time)).contains(LocalTime.of(19, 40, 5));
        assertThat(times.flatMap(Times::zone)).isEqualTo(Optional.ofNullable(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "17 February",
                "Tue, 32 Feb 2026 19:40:05 +0300",
                "17/13/2026",
                "The tide of 17 February 2026 was high",
                "19:40",
                "",
            })
    void leavesWhatIsNoFullDate(String text) {
        assertThat(Times.of(text)).isEmpty();
    }

    @Test
    void tellsTheWeekdayThatIsPrinted() {
        assertThat(TimeText.read("Wed, 17 Feb 2026").flatMap(TimeText.Found::weekday))
                .contains(DayOfWeek.WEDNESDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/2026,true",
        "17/02/2026,false",
        "05/05/2026,false",
        "'Thu, 05/03/2026',false",
        "2026-03-05,false"
    })
    void tellsWhetherTheMonthWasGuessed(String text, boolean guessed) {
        assertThat(TimeText.read(text).map(TimeText.Found::monthGuessed)).contains(guessed);
    }
}
