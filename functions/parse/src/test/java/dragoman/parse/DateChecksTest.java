package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Warning;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A dispatch's dates are checked against each other and against the time of its upload. */
class DateChecksTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();
    private static final String WARNED =
            "date-mismatch|date-in-future|weekday-mismatch|calendar-mismatch|impossible-date";

    @Test
    void saysNothingOfDaysThatAgree() {
        assertThat(
                        codes(
                                "التاريخ: 30/06/2026\n"
                                        + "الكويت - 30 - 6 (كونا)-- فتح الرصيف.\n(النهاية)"))
                .isEmpty();
        assertThat(codes("MUSCAT, Tuesday, June 30, 2026 (ONA) -- The quay opened.")).isEmpty();
    }

    @Test
    void doubtsADayAfterTheUpload() {
        assertThat(codes("التاريخ: 03/07/2026\nالكويت - 3 - 7 (كونا)-- فتح الرصيف.\n(النهاية)"))
                .containsExactly("date-in-future");
        // Somewhere the next day has begun.
        assertThat(codes("MUSCAT, July 2, 2026 (ONA) -- The quay opened.")).isEmpty();
    }

    @Test
    void doubtsATimeAfterTheUpload() {
        assertThat(codes(nitf("20260701T140100+0000"))).containsExactly("date-in-future");
        assertThat(codes(nitf("20260701T140100+0300"))).isEmpty();
    }

    @Test
    void doubtsAWeekdayThatIsAnother() {
        assertThat(codes("MUSCAT, Monday, June 30, 2026 (ONA) -- The quay opened."))
                .containsExactly("weekday-mismatch");
    }

    @Test
    void doubtsADatelineThatIsNotTheDateAbove() {
        assertThat(
                        codes(
                                "التاريخ: 30/06/2026\n"
                                        + "الكويت - 3 - 5 (كونا)-- فتح الرصيف.\n(النهاية)"))
                .containsExactly("date-mismatch");
    }

    @Test
    void doubtsADayBelowTheTextThatIsAnother() {
        assertThat(
                        codes(
                                "التاريخ: 30/06/2026\n"
                                        + "الكويت - 30 - 6 (كونا)-- فتح الرصيف.\n"
                                        + "(النهاية) 12/05/2026 17:40"))
                .containsExactly("date-mismatch");
    }

    @Test
    void doubtsAFieldOfTheFormatThatTheDatelineContradicts() {
        assertThat(codes(nitf("20260630T080000Z").replace("MUSCAT (ONA)", "MUSCAT, May 3 (ONA)")))
                .containsExactly("date-mismatch");
    }

    private static String nitf(String time) {
        return "<nitf><head><docdata><date.issue norm='"
                + time
                + "'/></docdata></head><body><body.content><p>MUSCAT (ONA) -- The quay opened on"
                + " time.</p></body.content></body></nitf>";
    }

    private static List<String> codes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) ->
                    dispatches.getFirst().warnings().stream()
                            .map(Warning::code)
                            .filter(code -> code.matches(WARNED))
                            .toList();
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }
}
