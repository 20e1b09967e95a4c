package dragoman.metric.aws;

import dragoman.json.Json;
import dragoman.metric.Measurement;
import dragoman.metric.Metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measurements as log lines in CloudWatch's embedded metric format. No call to CloudWatch is made:
 * it reads the metrics out of the function's log. AWS's Powertools would write the same lines; its
 * libraries would add to the cold start what this class does in a few dozen lines.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">the
 *     format</a>
 */
public final class EmbeddedMetrics implements Metrics {
    /** The value for an agency that is not known: a dimension must have one. */
    static final String NO_AGENCY = "none";

    private final String namespace;
    private final Consumer<String> output;
    private final InstantSource clock;

    /**
     * Writes metrics of a namespace.
     *
     * @param output takes each line
     */
    public EmbeddedMetrics(String namespace, Consumer<String> output, InstantSource clock) {
        this.namespace = namespace;
        this.output = output;
        this.clock = clock;
    }

    @Override
    public void note(Measurement measurement) {
        switch (measurement) {
            case Measurement.Ended(var agency, var outcome) -> {
                Map<String, String> dimensions = new LinkedHashMap<>();
                dimensions.put("Outcome", outcome.name().toLowerCase(Locale.ROOT));
                dimensions.put("Agency", agency.orElse(NO_AGENCY));
                count("Dispatches", 1, dimensions);
            }
            case Measurement.Rendered(var language, var sentences, int checks, int characters) -> {
                sentences.forEach(
                        (origin, number) -> {
                            Map<String, String> dimensions = new LinkedHashMap<>();
                            dimensions.put("Origin", origin.name().toLowerCase(Locale.ROOT));
                            dimensions.put("Language", language);
                            count("Sentences", number, dimensions);
                        });
                count("ToCheck", checks, Map.of("Language", language));
                count("Characters", characters, Map.of("Language", language));
            }
            case Measurement.StageDone(var stage, var latency) ->
                    time("StageLatency", latency, Map.of("Stage", stage.label()));
            case Measurement.Recorded(var latency) -> time("EndToEndLatency", latency, Map.of());
            case Measurement.FailureOpened(var stage) ->
                    count("FailuresOpened", 1, Map.of("Stage", stage.label()));
            case Measurement.FailureClosed(var stage) ->
                    count("FailuresClosed", 1, Map.of("Stage", stage.label()));
            case Measurement.Watched(int quiet, int warnedLayouts) -> {
                count("QuietSenders", quiet, Map.of());
                count("WarnedLayouts", warnedLayouts, Map.of());
            }
            case Measurement.Swept(int announced) ->
                    count("UploadsAnnouncedAgain", announced, Map.of());
        }
    }

    private void count(String name, int number, Map<String, String> dimensions) {
        write(name, "Count", number, dimensions);
    }

    private void time(String name, Duration duration, Map<String, String> dimensions) {
        write(name, "Milliseconds", duration.toMillis(), dimensions);
    }

    /**
     * One line. The metric is kept over all, by the first dimension, and by the first two: that is
     * what alarms and dashboards ask for, and CloudWatch charges for each combination.
     */
    private void write(String name, String unit, long value, Map<String, String> dimensions) {
        List<String> names = List.copyOf(dimensions.keySet());
        List<List<String>> sets = new ArrayList<>();
        for (int i = 0; i <= names.size(); i++) {
            sets.add(names.subList(0, i));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(
                "_aws",
                Map.of(
                        "Timestamp",
                        clock.millis(),
                        "CloudWatchMetrics",
                        List.of(
                                Map.of(
                                        "Namespace",
                                        namespace,
                                        "Dimensions",
                                        sets,
                                        "Metrics",
                                        List.of(Map.of("Name", name, "Unit", unit))))));
        line.putAll(dimensions);
        line.put(name, value);
        output.accept(Json.write(line));
    }
}
