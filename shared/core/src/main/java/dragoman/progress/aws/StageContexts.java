package dragoman.progress.aws;

import dragoman.metric.Metrics;
import dragoman.progress.MeasuredProgress;
import dragoman.progress.Progress;
import dragoman.progress.StageContext;
import dragoman.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.time.InstantSource;

/** What stages report to on AWS: the table, receipts and metrics. */
public final class StageContexts {
    private StageContexts() {}

    /** Of a stage at which no upload ends. */
    public static StageContext of(Settings settings, DynamoDbClient database, Metrics metrics) {
        return of(new DynamoProgress(database, settings.text("TABLE")), metrics);
    }

    /** Of a stage at which uploads end, and are given their receipts. */
    public static StageContext withReceipts(
            Settings settings, DynamoDbClient database, S3Client buckets, Metrics metrics) {
        String table = settings.text("TABLE");
        Receipts receipts =
                new Receipts(database, table, buckets, settings.text("RECEIPTS_BUCKET"));
        return of(new ReceiptedProgress(new DynamoProgress(database, table), receipts), metrics);
    }

    private static StageContext of(Progress progress, Metrics metrics) {
        return new StageContext(
                new MeasuredProgress(progress, metrics), metrics, InstantSource.system());
    }
}
