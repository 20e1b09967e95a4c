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
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;
import dragoman.watch.aws.DynamoSenders;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reports each hour the senders that have fallen silent, and layouts that are read with warnings.
 */
public final class WatchHandler implements RequestStreamHandler {
    private final WatchSenders step;
    private final FunctionLog log;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public WatchHandler() {
        this(Settings.ofProcess());
    }

    private WatchHandler(Settings settings) {
        this(
                new DynamoSenders(
                        new SentHours(
                                AwsClients.create(DynamoDbClient.builder()),
                                settings.text("TABLE"),
                                new Shards(settings.positive("FACET_SHARDS")))),
                FunctionLog.ofProcess(settings));
    }

    /** A handler of these senders. */
    public WatchHandler(Senders senders, FunctionLog log) {
        this.step = new WatchSenders(senders);
        this.log = log;
    }

    /**
     * Judges the hour that the event is of, and not the one in which it is handed over: so an event
     * that comes late, or again, finds the same.
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        Instant at = Instant.parse(Json.read(event, JsonNode.class).path("time").asString(""));
        EventLog events = log.events(context);
        List<Anomaly> begun = step.begun(at);
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
        output.write("null".getBytes(StandardCharsets.UTF_8));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
