package dragoman.store;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordStore;
import dragoman.card.Shards;
import dragoman.count.aws.SentHours;
import dragoman.handoff.Envelope;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.SqsMessage;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.progress.MeasuredProgress;
import dragoman.progress.Progress;
import dragoman.progress.StageRun;
import dragoman.progress.aws.DynamoProgress;
import dragoman.progress.aws.ReceiptedProgress;
import dragoman.progress.aws.Receipts;
import dragoman.record.Stage;
import dragoman.record.Translated;
import dragoman.settings.Settings;
import dragoman.store.aws.DynamoRecords;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Takes renditions from the queue and stores them as records. */
public final class StoreHandler implements RequestStreamHandler {
    private final Envelopes<Translated> envelopes;
    private final StoreRecord step;
    private final StageRun stage;
    private final FunctionLog log;

    /** As Lambda makes it: with the clients and settings of its environment. */
    public StoreHandler() {
        Settings settings = Settings.ofProcess();
        DynamoDbClient database = DynamoDbClient.create();
        String table = settings.text("TABLE");
        FunctionLog log = FunctionLog.ofProcess(settings);
        S3Client buckets = S3Client.create();
        Shards shards = new Shards(settings.positive("FACET_SHARDS"));
        this(
                new Envelopes<>(Translated.class, buckets, settings.text("WORK_BUCKET")),
                new DynamoRecords(
                        new RecordStore(
                                database,
                                table,
                                new RecordObjects(buckets, settings.text("RECORDS_BUCKET")),
                                shards),
                        new SentHours(database, table, shards)),
                new MeasuredProgress(
                        new ReceiptedProgress(
                                new DynamoProgress(database, table),
                                new Receipts(
                                        database,
                                        table,
                                        buckets,
                                        settings.text("RECEIPTS_BUCKET"))),
                        log.metrics()),
                InstantSource.system(),
                log);
    }

    StoreHandler(
            Envelopes<Translated> envelopes,
            Records records,
            Progress progress,
            InstantSource clock,
            FunctionLog log) {
        this.envelopes = envelopes;
        this.step = new StoreRecord(records, progress, log.metrics(), clock);
        this.stage = new StageRun(Stage.STORE, progress, clock);
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        EventLog events = log.events(context);
        SqsBatch.process(event, answer, events, message -> take(message, events));
    }

    private void take(SqsMessage message, EventLog events) {
        Envelope<Translated> envelope = envelopes.open(message.body());
        String upload = envelope.upload().id();
        String dispatch = envelope.body().dispatch().id();
        int attempt = SqsBatch.attempt(message);
        stage.run(upload, dispatch, attempt, () -> tell(events, envelope, step.apply(envelope)));
    }

    private static void tell(
            EventLog events, Envelope<Translated> envelope, Records.Outcome outcome) {
        Map<String, String> ids =
                Map.of(
                        "upload",
                        envelope.upload().id(),
                        "dispatch",
                        envelope.body().dispatch().id(),
                        "trace",
                        envelope.trace());
        switch (outcome) {
            case STORED -> events.info("stored", ids);
            case CHANGED -> events.info("changed", ids);
            case KNOWN -> events.info("known", ids);
        }
    }
}
