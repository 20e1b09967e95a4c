package dragoman.log.aws;

import com.amazonaws.services.lambda.runtime.Context;

import dragoman.log.EventLog;
import dragoman.metric.Metrics;
import dragoman.metric.aws.EmbeddedMetrics;
import dragoman.settings.Settings;

import java.time.InstantSource;
import java.util.function.Consumer;

/** What a function writes to its log: events for people to search, metrics for CloudWatch. */
public final class FunctionLog {
    private final Consumer<String> output;
    private final InstantSource clock;
    private final Metrics metrics;

    /**
     * Writes to an output.
     *
     * @param output takes each line
     * @param namespace of the metrics
     */
    public FunctionLog(Consumer<String> output, String namespace, InstantSource clock) {
        this.output = output;
        this.clock = clock;
        this.metrics = new EmbeddedMetrics(namespace, output, clock);
    }

    /** Writes to standard output, which Lambda keeps as the function's log. */
    public static FunctionLog ofProcess(Settings settings) {
        return new FunctionLog(
                System.out::println, settings.text("METRICS_NAMESPACE"), InstantSource.system());
    }

    /** Takes events of an invocation. */
    public EventLog events(Context context) {
        return new LambdaEventLog(context, output, clock);
    }

    /** Takes measurements. */
    public Metrics metrics() {
        return metrics;
    }
}
