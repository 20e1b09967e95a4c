package dragoman.parse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.S3Notification;
import dragoman.handoff.aws.SqsBackoff;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.SqsHandoff;
import dragoman.handoff.aws.SqsMessage;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.aws.S3Uploads;
import dragoman.parse.unpack.Limits;
import dragoman.progress.aws.ReceiptedStageContexts;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Receives S3 notifications from the queue and parses the uploads that they announce. */
public final class ParseHandler implements RequestStreamHandler {
    private final ParseUpload step;
    private final Redelivery redelivery;
    private final FunctionLog log;

    /** Called by Lambda: takes clients and settings from the environment. */
    public ParseHandler() {
        this(Settings.ofProcess());
    }

    private ParseHandler(Settings settings) {
        this(settings, FunctionLog.ofProcess(settings));
    }

    private ParseHandler(Settings settings, FunctionLog log) {
        SqsClient queues = AwsClients.create(SqsClient.builder());
        this(fromEnvironment(settings, queues, log), new SqsBackoff(() -> queues), log);
    }

    ParseHandler(ParseUpload step, Redelivery redelivery, FunctionLog log) {
        this.step = step;
        this.redelivery = redelivery;
        this.log = log;
    }

    private static ParseUpload fromEnvironment(
            Settings settings, SqsClient queues, FunctionLog log) {
        S3Client buckets = AwsClients.createForLongCalls(S3Client.builder());
        DynamoDbClient database = AwsClients.create(DynamoDbClient.builder());
        String work = settings.text("WORK_BUCKET");
        return new ParseUpload(
                Parser.withDefaults(limits(settings)),
                new S3Uploads(buckets),
                new Lanes(
                        new SqsHandoff<>(queues, settings.text("URGENT_QUEUE_URL"), buckets, work),
                        new SqsHandoff<>(queues, settings.text("PARSED_QUEUE_URL"), buckets, work)),
                ReceiptedStageContexts.of(settings, database, buckets, log.metrics()));
    }

    /** The limits that the template's parameters set. */
    private static Limits limits(Settings settings) {
        return new Limits(
                settings.positive("MAX_UPLOAD_BYTES"),
                settings.positive("MAX_UNPACKED_BYTES"),
                settings.positive("MAX_ENTRIES"),
                settings.positive("MAX_NESTING"),
                settings.positive("MAX_DISPATCHES"),
                settings.positive("MAX_TEXT_BYTES"),
                settings.positive("MAX_TEXT_LINES"),
                settings.positive("MAX_TEXT_TAGS"),
                settings.positive("MAX_READING_SECONDS"));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        EventLog events = log.events(context);
        SqsBatch.process(event, answer, events, redelivery, message -> take(message, events));
    }

    private void take(SqsMessage message, EventLog events) {
        int attempt = SqsBatch.attempt(message);
        for (Upload upload : S3Notification.uploads(message.body())) {
            try {
                String trace = SqsBatch.trace(message, upload.id());
                step.apply(
                                upload,
                                trace,
                                attempt,
                                dispatch -> logParsed(events, upload, trace, dispatch))
                        .forEach(why -> logRejected(events, upload, trace, why));
            } catch (RuntimeException e) {
                step.recordRetryableFailure(upload, e, attempt);
                throw e;
            }
        }
    }

    private static void logParsed(EventLog events, Upload upload, String trace, Dispatch dispatch) {
        events.info(
                "parsed", Map.of("upload", upload.id(), "dispatch", dispatch.id(), "trace", trace));
    }

    private static void logRejected(
            EventLog events, Upload upload, String trace, Rejected rejected) {
        events.error(
                "rejected", Map.of("upload", upload.id(), "code", rejected.code(), "trace", trace));
    }
}
