package dragoman.store;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import dragoman.handoff.Envelope;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.StageRun;
import dragoman.log.EventLog;
import dragoman.log.aws.LambdaEventLog;
import dragoman.record.Stage;
import dragoman.record.Translated;
import dragoman.settings.Settings;
import dragoman.store.aws.DynamoRecords;
import dragoman.table.Progress;
import dragoman.table.aws.DynamoProgress;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.time.InstantSource;
import java.util.Map;

/** Takes renditions from the queue and stores them as records. */
public final class StoreHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Envelopes<Translated> envelopes;
    private final StoreRecord step;
    private final StageRun stage;

    /** As Lambda makes it: with the clients and settings of its environment. */
    public StoreHandler() {
        Settings settings = Settings.ofProcess();
        DynamoDbClient database = DynamoDbClient.create();
        String table = settings.text("TABLE");
        this(
                new Envelopes<>(Translated.class, S3Client.create(), settings.text("WORK_BUCKET")),
                new DynamoRecords(database, table),
                new DynamoProgress(database, table),
                InstantSource.system());
    }

    StoreHandler(
            Envelopes<Translated> envelopes,
            Records records,
            Progress progress,
            InstantSource clock) {
        this.envelopes = envelopes;
        this.step = new StoreRecord(records, progress, clock);
        this.stage = new StageRun(Stage.STORE, progress, clock);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        EventLog log = new LambdaEventLog(context.getLogger());
        return SqsBatch.process(event, log, message -> take(message, log));
    }

    private void take(SQSEvent.SQSMessage message, EventLog log) {
        Envelope<Translated> envelope = envelopes.open(message.getBody());
        String upload = envelope.upload().id();
        String dispatch = envelope.body().dispatch().id();
        int attempt = SqsBatch.attempt(message);
        stage.runOrRefuse(
                upload,
                dispatch,
                attempt,
                () -> {
                    Records.Outcome outcome = step.apply(envelope, attempt);
                    tell(log, upload, dispatch, outcome);
                    return outcome != Records.Outcome.TOO_LARGE;
                });
    }

    private static void tell(
            EventLog log, String upload, String dispatch, Records.Outcome outcome) {
        Map<String, String> ids = Map.of("upload", upload, "dispatch", dispatch);
        switch (outcome) {
            case STORED -> log.info("stored", ids);
            case KNOWN -> log.info("known", ids);
            case TOO_LARGE -> log.error("too-large-to-store", ids);
        }
    }
}
