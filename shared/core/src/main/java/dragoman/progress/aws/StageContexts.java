package dragoman.progress.aws;

import dragoman.metric.Metrics;
import dragoman.progress.MeasuredProgress;
import dragoman.progress.Progress;
import dragoman.progress.StageContext;
import dragoman.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;

/** Contexts on AWS of stages at which no upload ends: they report to the table and to metrics. */
public final class StageContexts {
    private StageContexts() {}

    /** The context that a function's settings describe. */
    public static StageContext of(Settings settings, DynamoDbClient database, Metrics metrics) {
        return of(new DynamoProgress(database, settings.text("TABLE")), metrics);
    }

    static StageContext of(Progress progress, Metrics metrics) {
        return new StageContext(
                new MeasuredProgress(progress, metrics), metrics, InstantSource.system());
    }
}
