package dragoman.parse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.SqsHandoff;
import dragoman.log.EventLog;
import dragoman.log.aws.LambdaEventLog;
import dragoman.parse.aws.S3Notification;
import dragoman.parse.aws.S3Uploads;
import dragoman.settings.Settings;
import dragoman.table.aws.DynamoProgress;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Takes S3's notifications from the queue and parses the uploads that they announce. */
public final class ParseHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final ParseUpload step;

    /** As Lambda makes it: with the clients and settings of its environment. */
    public ParseHandler() {
        this(fromEnvironment(Settings.ofProcess()));
    }

    ParseHandler(ParseUpload step) {
        this.step = step;
    }

    private static ParseUpload fromEnvironment(Settings settings) {
        S3Client buckets = S3Client.create();
        return new ParseUpload(
                Parser.shipped(),
                new S3Uploads(buckets),
                new SqsHandoff<>(
                        SqsClient.create(),
                        settings.text("PARSED_QUEUE_URL"),
                        buckets,
                        settings.text("WORK_BUCKET")),
                new DynamoProgress(DynamoDbClient.create(), settings.text("TABLE")),
                InstantSource.system(),
                settings.positive("MAX_UPLOAD_BYTES"));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        EventLog log = new LambdaEventLog(context.getLogger());
        return SqsBatch.process(event, log, message -> take(message, log));
    }

    private void take(SQSEvent.SQSMessage message, EventLog log) {
        int attempt = SqsBatch.attempt(message);
        for (Upload upload : S3Notification.uploads(message.getBody())) {
            try {
                tell(log, upload, step.apply(upload, SqsBatch.trace(upload.id()), attempt));
            } catch (RuntimeException e) {
                step.noteTrouble(upload, e, attempt);
                throw e;
            }
        }
    }

    private static void tell(EventLog log, Upload upload, ParseOutcome outcome) {
        switch (outcome) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches) ->
                    dispatches.forEach(
                            dispatch ->
                                    log.info(
                                            "parsed",
                                            Map.of(
                                                    "upload",
                                                    upload.id(),
                                                    "dispatch",
                                                    dispatch.id())));
            case ParseOutcome.Rejected(String code, String _) ->
                    log.error("rejected", Map.of("upload", upload.id(), "code", code));
        }
    }
}
