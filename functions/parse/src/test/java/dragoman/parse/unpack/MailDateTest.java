package dragoman.parse.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.parse.item.SentTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

class MailDateTest {
    @ParameterizedTest
    @CsvSource({
        "'Wed, 8 Apr 2026 21:05:09 +0300', 21:05:09, +03:00",
        "'8 April 2026 21:05:09 GMT', 21:05:09, Z",
        "'Wed, 08 Apr 26 21:05 EDT', 21:05, -04:00",
        "'Wed Apr  8 21:05:09 2026', 21:05:09,",
        "'2026-04-08T21:05:09+03:00', 21:05:09, +03:00",
        "'Wednesday, April 8, 2026 9:05 PM', 21:05,",
        "'8-Apr-2026 21.05 GMT+3', 21:05, +03:00",
        "'Wed, 8 Apr 2026 21:05 +0300 (Arab Standard Time)', 21:05, +03:00",
        // It means several zones.
        "'Wed, 8 Apr 2026 21:05 AST', 21:05, AST",
        "'mié, 8 Apr 2026 12:05 am', 00:05,",
    })
    void readsDatesOfManyPrograms(String text, LocalTime time, String zone) {
        assertThat(MailDate.read(text))
                .contains(
                        new SentTime(
                                LocalDate.of(2026, 4, 8),
                                Optional.of(time),
                                Optional.ofNullable(zone)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "08/04/2026",
                "Wed, 31 Apr 2026 10:00 +0300",
                "8 Apr 2026 25:00",
                "8 Apr 2026 10:00 +9900",
                "8 Apr 2026 10:00 11:00",
                "Apr 2026"
            })
    void readsNothingElse(String text) {
        assertThat(MailDate.read(text)).isEmpty();
    }
}
