package dragoman.metric.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.json.Json;
import dragoman.metric.Measurement;
import dragoman.record.Stage;
import dragoman.rendition.Origin;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EmbeddedMetricsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T06:30:02.345Z");

    private final List<String> lines = new ArrayList<>();
    private final EmbeddedMetrics metrics =
            new EmbeddedMetrics("Dragoman/desk", lines::add, () -> NOW);

    @Test
    void writesOneLineThatDeclaresItsMetricForEachSetOfDimensions() {
        metrics.note(new Measurement.Ended(Optional.of("KUNA"), Measurement.Outcome.STORED));

        assertThat(Json.read(lines.getFirst(), JsonNode.class))
                .isEqualTo(
                        Json.read(
                                """
                                {"_aws":{"Timestamp":1772605802345,"CloudWatchMetrics":[{"Namespace":"Dragoman/desk",
                                "Dimensions":[[],["Outcome"],["Outcome","Agency"]],
                                "Metrics":[{"Name":"Dispatches","Unit":"Count"}]}]},
                                "Outcome":"stored","Agency":"KUNA","Dispatches":1}
                                """,
                                JsonNode.class));
        assertThat(lines).hasSize(1).noneMatch(line -> line.contains("\n"));
    }

    @Test
    void givesAnUnknownAgencyANameSinceADimensionMustHaveAValue() {
        metrics.note(new Measurement.Ended(Optional.empty(), Measurement.Outcome.REFUSED));

        assertThat(line(0).path("Agency").asString()).isEqualTo("none");
    }

    @Test
    void countsSentencesByOriginChecksAndCharacters() {
        metrics.note(
                new Measurement.Rendered("en", Map.of(Origin.AWS, 7, Origin.MEMORY, 2), 3, 1_234));

        assertThat(lines).hasSize(4);
        assertThat(lines)
                .anyMatch(
                        line ->
                                line.contains(
                                        "\"Origin\":\"aws\",\"Language\":\"en\",\"Sentences\":7"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "\"Origin\":\"memory\",\"Language\":\"en\",\"Sentences\":2"))
                .anyMatch(line -> line.contains("\"Language\":\"en\",\"ToCheck\":3"))
                .anyMatch(line -> line.contains("\"Language\":\"en\",\"Characters\":1234"));
    }

    @Test
    void timesInMilliseconds() {
        metrics.note(new Measurement.StageDone(Stage.TRANSLATE, Duration.ofMillis(2_750)));
        metrics.note(new Measurement.Recorded(Duration.ofSeconds(4)));

        assertThat(line(0).path("StageLatency").asInt()).isEqualTo(2_750);
        assertThat(line(0).path("Stage").asString()).isEqualTo("translate");
        assertThat(line(1).path("EndToEndLatency").asInt()).isEqualTo(4_000);
        assertThat(lines).allMatch(line -> line.contains("\"Unit\":\"Milliseconds\""));
    }

    @Test
    void countsFailuresThatOpenAndClose() {
        metrics.note(new Measurement.FailureOpened(Stage.PARSE));
        metrics.note(new Measurement.FailureClosed(Stage.STORE));

        assertThat(line(0).path("FailuresOpened").asInt()).isEqualTo(1);
        assertThat(line(1).path("FailuresClosed").asInt()).isEqualTo(1);
        assertThat(line(1).path("Stage").asString()).isEqualTo("store");
    }

    private JsonNode line(int number) {
        return Json.read(lines.get(number), JsonNode.class);
    }
}
