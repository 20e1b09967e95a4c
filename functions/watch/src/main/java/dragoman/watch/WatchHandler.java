package dragoman.watch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.card.Shards;
import dragoman.count.Sender;
import dragoman.count.aws.SentHours;
import dragoman.json.Json;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.metric.Measurement;
import dragoman.progress.aws.UploadItems;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;
import dragoman.watch.aws.DynamoSenders;
import dragoman.watch.aws.DynamoSweepMemory;
import dragoman.watch.aws.S3Inbox;
import dragoman.watch.aws.SqsStageQueues;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reports each hour the senders that have fallen silent, and layouts that are read with warnings;
 * and sweeps the inbox more often than that.
 */
public final class WatchHandler implements RequestStreamHandler {
    // What is under way when the time is over still ends: a page, and what is in it.
    private static final int RESERVE_MILLIS = 20_000;

    private final WatchSenders senders;
    private final Sweeper sweeper;
    private final FunctionLog log;
    private final InstantSource clock;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public WatchHandler() {
        this(Settings.ofProcess());
    }

    private WatchHandler(Settings settings) {
        this(settings, AwsClients.create(DynamoDbClient.builder()));
    }

    private WatchHandler(Settings settings, DynamoDbClient database) {
        this(
                new DynamoSenders(
                        new SentHours(
                                database,
                                settings.text("TABLE"),
                                new Shards(settings.positive("FACET_SHARDS")))),
                sweeper(settings, database),
                FunctionLog.ofProcess(settings),
                InstantSource.system());
    }

    /**
     * A handler of these senders and this inbox.
     *
     * @param clock by which the age of uploads is measured
     */
    public WatchHandler(Senders senders, Sweeper sweeper, FunctionLog log, InstantSource clock) {
        this.senders = new WatchSenders(senders);
        this.sweeper = sweeper;
        this.log = log;
        this.clock = clock;
    }

    private static Sweeper sweeper(Settings settings, DynamoDbClient database) {
        String table = settings.text("TABLE");
        return new InboxSweep(
                new S3Inbox(AwsClients.create(S3Client.builder()), settings.text("INBOX_BUCKET")),
                new UploadItems(database, table),
                new SqsStageQueues(
                        AwsClients.create(SqsClient.builder()),
                        settings.text("UPLOADS_QUEUE_URL"),
                        List.of(
                                settings.text("PARSED_QUEUE_URL"),
                                settings.text("URGENT_QUEUE_URL"),
                                settings.text("TRANSLATED_QUEUE_URL"))),
                new DynamoSweepMemory(database, table));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        JsonNode event =
                Json.read(new String(input.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
        Optional<SweepRequest> request = SweepRequest.of(event);
        String answer;
        if (request.isPresent()) {
            answer = Json.write(sweep(request.get(), context));
        } else {
            judge(Instant.parse(event.path("time").asString("")), log.events(context));
            answer = "null";
        }
        output.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private SweepRequest.Answer sweep(SweepRequest request, Context context) {
        EventLog events = log.events(context);
        Sweeper.Swept swept =
                sweeper.sweep(
                        clock.instant(),
                        request.minAge(),
                        () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
        for (AnnouncedUpload announced : swept.announced()) {
            events.error(
                    "announced-again",
                    Map.of(
                            "upload", announced.upload().id(),
                            "times", Integer.toString(announced.times())));
        }
        log.metrics().note(new Measurement.Swept(swept.announced().size()));
        return new SweepRequest.Answer(swept.hasLooked(), swept.announced().size());
    }

    /**
     * Judges the hour that the event is of, and not the one in which it is handed over: so an event
     * that comes late, or again, finds the same.
     */
    private void judge(Instant at, EventLog events) {
        List<Anomaly> begun = senders.begun(at);
        int layouts = 0;
        for (Anomaly anomaly : begun) {
            switch (anomaly) {
                case Anomaly.Quiet(Sender sender, var silence) ->
                        events.error(
                                "sender-quiet",
                                Map.of(
                                        "agency", sender.agency(),
                                        "language", sender.language(),
                                        "hours", Integer.toString(silence.hours())));
                case Anomaly.AllQuiet(var silence) ->
                        events.error(
                                "all-quiet", Map.of("hours", Integer.toString(silence.hours())));
                case Anomaly.WarnedLayout(Sender sender, String format, WarningShare share) -> {
                    layouts++;
                    events.error(
                            "layout-warned",
                            Map.of(
                                    "agency", sender.agency(),
                                    "language", sender.language(),
                                    "format", format,
                                    "sent", Integer.toString(share.late().all()),
                                    "share", percent(share.share()),
                                    "before", percent(share.expected())));
                }
            }
        }
        log.metrics().note(new Measurement.Watched(begun.size() - layouts, layouts));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
