package dragoman.progress.aws;

import dragoman.metric.Metrics;
import dragoman.progress.StageContext;
import dragoman.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Contexts on AWS of stages at which uploads end: they also write receipts. A separate class, since
 * other stages have no receipts bucket among their settings.
 */
public final class ReceiptedStageContexts {
    private ReceiptedStageContexts() {}

    /** The context that a function's settings describe. */
    public static StageContext of(
            Settings settings, DynamoDbClient database, S3Client buckets, Metrics metrics) {
        String table = settings.text("TABLE");
        Receipts receipts =
                new Receipts(database, table, buckets, settings.text("RECEIPTS_BUCKET"));
        return StageContexts.of(
                new ReceiptedProgress(new DynamoProgress(database, table), receipts), metrics);
    }
}
