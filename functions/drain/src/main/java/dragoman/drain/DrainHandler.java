package dragoman.drain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.drain.aws.DynamoFailures;
import dragoman.drain.aws.S3Letters;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.SqsMessage;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.metric.Measurement;
import dragoman.progress.aws.Receipts;
import dragoman.record.Stage;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Takes dead letters from their queues and notes them as failures. */
public final class DrainHandler implements RequestStreamHandler {
    private final DrainLetter step;
    private final Map<String, Stage> queues;
    private final int maxReceives;
    private final FunctionLog log;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public DrainHandler() {
        this(Settings.ofProcess());
    }

    private DrainHandler(Settings settings) {
        this(
                fromEnvironment(settings),
                Map.of(
                        settings.text("UPLOADS_DEAD_LETTERS"), Stage.PARSE,
                        settings.text("PARSED_DEAD_LETTERS"), Stage.TRANSLATE,
                        settings.text("TRANSLATED_DEAD_LETTERS"), Stage.STORE),
                settings.positive("MAX_RECEIVE_COUNT"),
                FunctionLog.ofProcess(settings));
    }

    private static DrainLetter fromEnvironment(Settings settings) {
        S3Client buckets = AwsClients.create(S3Client.builder());
        DynamoDbClient database = AwsClients.create(DynamoDbClient.builder());
        String table = settings.text("TABLE");
        Receipts receipts =
                new Receipts(database, table, buckets, settings.text("RECEIPTS_BUCKET"));
        return new DrainLetter(
                new S3Letters(buckets, settings.text("WORK_BUCKET")),
                new DynamoFailures(database, table, receipts),
                InstantSource.system());
    }

    /**
     * A handler of these queues.
     *
     * @param queues the stage that each dead-letter queue belongs to, by the queue's ARN
     * @param maxReceives how often a stage is given a message before it becomes a dead letter
     */
    DrainHandler(DrainLetter step, Map<String, Stage> queues, int maxReceives, FunctionLog log) {
        this.step = step;
        this.queues = queues;
        this.maxReceives = maxReceives;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        EventLog events = log.events(context);
        SqsBatch.process(
                event, answer, events, Redelivery.BY_QUEUE, message -> take(message, events));
    }

    private void take(SqsMessage message, EventLog events) {
        String queue = message.eventSourceArn().orElse("");
        Stage stage = queues.get(queue);
        if (stage == null) {
            throw new IllegalStateException("no stage is known of the queue " + queue);
        }
        // The queue's own count goes on when drain takes the letter, and each time it does.
        int attempts = SqsBatch.attemptsBefore(message) + maxReceives;
        DeadLetter letter = new DeadLetter(stage, message.body(), attempts);
        for (DrainLetter.Drained drained : step.apply(letter)) {
            if (drained.isNew()) {
                log.metrics().note(new Measurement.FailureOpened(stage));
            }
            events.error("gave-up", Map.of("failure", drained.id().text(), "code", drained.code()));
        }
    }
}
