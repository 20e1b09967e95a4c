package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Embargoes said in words above the text. */
class EmbargoTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGOED UNTIL 0001 GMT MONDAY, JULY 6, 2026          | 2026-07-06T00:01:00Z",
                "NOT FOR PUBLICATION BEFORE 2 July 2026 at 10:30 GMT    | 2026-07-02T10:30:00Z",
                "(Embargoed to 23.00 hrs UTC, 5 July)                   | 2026-07-05T23:00:00Z",
                "Sperrfrist: 3. Juli 2026 um 08:00 Uhr UTC              | 2026-07-03T08:00:00Z",
                "Sous embargo jusqu'au 4 juillet 2026 à 12:00 GMT       | 2026-07-04T12:00:00Z",
                "محظور النشر حتى 2 يوليو 2026 الساعة 9:30 بتوقيت غرينتش | 2026-07-02T09:30:00Z"
            })
    void readsDayAndUniversalTime(String line, Instant until) {
        Dispatch dispatch = parse(line);

        assertThat(dispatch.labels().embargo()).contains(until);
        assertThat(dispatch.warnings()).isEmpty();
        untouched(dispatch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED TO 0001 MONDAY JULY 6",
                "Not for release before the minister has spoken",
                "EMBARGOED UNTIL 0001 GMT",
                "EMBARGOED UNTIL 99:99 GMT July 6",
                "لا ينشر قبل الساعة 10:00 من يوم غد"
            })
    void warnsOfWhatItCannotBeSureOf(String line) {
        Dispatch dispatch = parse(line);

        assertThat(dispatch.labels().embargo()).isEmpty();
        assertThat(dispatch.warnings())
                .extracting(Warning::code)
                .containsExactly("embargo-unclear");
        untouched(dispatch);
    }

    @Test
    void completesADayWithTheNearestYear() {
        List<Dispatch> read =
                parse(
                        "EMBARGOED UNTIL 0001 GMT JANUARY 2\n\n"
                                + "LONDON, Dec 31 (Reuters) - The report is out.",
                        Instant.parse("2025-12-31T10:00:00Z"));

        assertThat(read.getFirst().labels().embargo())
                .contains(Instant.parse("2026-01-02T00:01:00Z"));
    }

    @Test
    void takesNoSentenceForAnEmbargo() {
        Dispatch dispatch =
                parse(
                                "LONDON, June 30 (Reuters) - Ministers met.\n\n"
                                        + "Embargo talks go on until 2 July at 10:00 GMT.",
                                RECEIVED)
                        .getFirst();

        assertThat(dispatch.labels().embargo()).isEmpty();
        assertThat(dispatch.paragraphs()).hasSize(2);
    }

    private static void untouched(Dispatch dispatch) {
        assertThat(dispatch.heading().headline()).contains("Report on rivers is out");
        assertThat(dispatch.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("The report on rivers is out.", "It has forty pages.");
    }

    private static Dispatch parse(String line) {
        return parse(
                        line
                                + "\n\nReport on rivers is out\n\nLONDON, June 30 (Reuters) - The"
                                + " report on rivers is out.\n\nIt has forty pages.\n",
                        RECEIVED)
                .getFirst();
    }

    private static List<Dispatch> parse(String text, Instant received) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (PARSER.parse(bytes, Uploaded.as("embargo", bytes), received)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) -> dispatches;
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }
}
