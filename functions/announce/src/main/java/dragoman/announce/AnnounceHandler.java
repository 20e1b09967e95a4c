package dragoman.announce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;

import dragoman.announce.aws.DynamoRecords;
import dragoman.announce.aws.SnsTopic;
import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordReader;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;
import dragoman.table.Key;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes the changes from the stream of the table of dispatches. Where one change fails the others
 * are announced all the same; Lambda retries all from the first that failed, and those that were
 * announced are known by then. So one that always fails blocks nothing, and loses nothing else when
 * Lambda gives it up.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">partial
 *     batch responses of streams</a>
 */
public final class AnnounceHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final AnnounceRecord announce;
    private final FunctionLog log;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public AnnounceHandler() {
        this(Settings.ofProcess());
    }

    private AnnounceHandler(Settings settings) {
        this(
                new AnnounceRecord(
                        records(settings),
                        new SnsTopic(
                                AwsClients.create(SnsClient.builder()),
                                settings.text("ANNOUNCEMENTS_TOPIC"))),
                FunctionLog.ofProcess(settings));
    }

    private static DynamoRecords records(Settings settings) {
        DynamoDbClient database = AwsClients.create(DynamoDbClient.builder());
        String table = settings.text("TABLE");
        RecordObjects objects =
                new RecordObjects(
                        AwsClients.create(S3Client.builder()), settings.text("RECORDS_BUCKET"));
        return new DynamoRecords(database, table, new RecordReader(database, table, objects));
    }

    AnnounceHandler(AnnounceRecord announce, FunctionLog log) {
        this.announce = announce;
        this.log = log;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        EventLog events = log.events(context);
        List<StreamsEventResponse.BatchItemFailure> failures = new ArrayList<>();
        for (DynamodbStreamRecord change : event.getRecords()) {
            try {
                announce.apply(dispatch(change))
                        .ifPresent(
                                announced ->
                                        events.info(
                                                "announced",
                                                Map.of(
                                                        "dispatch",
                                                        announced.id(),
                                                        "event",
                                                        announced.event().label())));
            } catch (RuntimeException e) {
                // The edge: Lambda tries again from here on, and then informs the
                // dead-letter queue.
                String number = change.getDynamodb().getSequenceNumber();
                events.error(
                        "announcing-failed",
                        Map.of("change", number, "error", e.getClass().getName()));
                if (failures.isEmpty()) {
                    failures.add(new StreamsEventResponse.BatchItemFailure(number));
                }
            }
        }
        return new StreamsEventResponse(failures);
    }

    private static String dispatch(DynamodbStreamRecord change) {
        AttributeValue partition =
                Objects.requireNonNull(change.getDynamodb().getKeys().get("pk"), "pk");
        return Key.dispatch(partition.getS());
    }
}
