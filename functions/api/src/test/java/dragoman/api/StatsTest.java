package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.Map;

class StatsTest {
    private final Shelf shelf =
            new Shelf()
                    .with(Samples.stored("KUNA", "2026-03-03", "09:05:00"))
                    .with(Samples.stored("KUNA", "2026-03-04", "09:05:00"))
                    .with(Samples.stored("SPA", "2026-03-04", "10:00:00"))
                    .with(Samples.stored("SPA", "2026-02-01", "10:00:00"));
    private final Caller caller = new Caller(shelf);

    @Test
    void countsByDayAndCode() {
        JsonNode stats = stats(Map.of("from", "2026-03-01", "to", "2026-03-31"));

        assertThat(stats.path("dispatches").asInt()).isEqualTo(3);
        assertThat(stats.path("days").toString())
                .isEqualTo(
                        "[{\"day\":\"2026-03-03\",\"dispatches\":1},"
                                + "{\"day\":\"2026-03-04\",\"dispatches\":2}]");
        assertThat(stats.path("agencies").toString())
                .isEqualTo(
                        "[{\"code\":\"KUNA\",\"dispatches\":2},{\"code\":\"SPA\",\"dispatches\":1}]");
    }

    @Test
    void countsTheLastThirtyDaysUnlessToldOtherwise() {
        JsonNode stats = stats(Map.of());

        assertThat(stats.path("to").asString()).isEqualTo("2026-03-04");
        assertThat(stats.path("from").asString()).isEqualTo("2026-02-03");
        assertThat(stats.path("dispatches").asInt()).isEqualTo(3);
    }

    @Test
    void givesTheLinesOfAChartWhenAskedFor() {
        JsonNode stats = stats(Map.of("from", "2026-03-04", "series", "agency"));

        assertThat(stats.at("/days/0/series").toString()).isEqualTo("{\"KUNA\":1,\"SPA\":1}");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-05,2026-03-04", "2025-01-01,2026-03-04"})
    void refusesDaysThatRunBackwardsOrAreTooMany(String from, String to) {
        assertThat(caller.get("/stats", Map.of("from", from, "to", to)).getStatusCode())
                .isEqualTo(400);
    }

    private JsonNode stats(Map<String, String> query) {
        return Caller.json(caller.get("/stats", query));
    }
}
