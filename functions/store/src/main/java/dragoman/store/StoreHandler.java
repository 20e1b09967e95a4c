package dragoman.store;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordStore;
import dragoman.card.Shards;
import dragoman.count.aws.SentHours;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.SqsBackoff;
import dragoman.log.aws.FunctionLog;
import dragoman.progress.StageContext;
import dragoman.progress.aws.ReceiptedStageContexts;
import dragoman.progress.aws.StageMessages;
import dragoman.record.Stage;
import dragoman.record.Translated;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;
import dragoman.store.aws.DynamoRecords;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes renditions from the queue and stores them as records. */
public final class StoreHandler implements RequestStreamHandler {
    private final StageMessages<Translated> messages;
    private final StoreRecord step;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public StoreHandler() {
        Settings settings = Settings.ofProcess();
        FunctionLog log = FunctionLog.ofProcess(settings);
        DynamoDbClient database = AwsClients.create(DynamoDbClient.builder());
        S3Client buckets = AwsClients.create(S3Client.builder());
        this(
                new Envelopes<>(Translated.class, buckets, settings.text("WORK_BUCKET")),
                records(settings, database, buckets),
                ReceiptedStageContexts.of(settings, database, buckets, log.metrics()),
                new SqsBackoff(() -> AwsClients.create(SqsClient.builder())),
                log);
    }

    StoreHandler(
            Envelopes<Translated> envelopes,
            Records records,
            StageContext context,
            Redelivery redelivery,
            FunctionLog log) {
        this.messages = new StageMessages<>(Stage.STORE, envelopes, context, redelivery, log);
        this.step = new StoreRecord(records, context);
    }

    private static Records records(Settings settings, DynamoDbClient database, S3Client buckets) {
        String table = settings.text("TABLE");
        Shards shards = new Shards(settings.positive("FACET_SHARDS"));
        RecordObjects objects = new RecordObjects(buckets, settings.text("RECORDS_BUCKET"));
        return new DynamoRecords(
                new RecordStore(database, table, objects, shards),
                new SentHours(database, table, shards));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        messages.process(event, answer, context, envelope -> step.apply(envelope).label());
    }
}
