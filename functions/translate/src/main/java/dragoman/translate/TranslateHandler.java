package dragoman.translate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.handoff.Envelope;
import dragoman.handoff.Handoff;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.SqsHandoff;
import dragoman.handoff.aws.SqsMessage;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.memory.aws.DynamoMemory;
import dragoman.metric.Measurement;
import dragoman.progress.MeasuredProgress;
import dragoman.progress.Progress;
import dragoman.progress.StageRun;
import dragoman.progress.aws.DynamoProgress;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.rendition.RenditionState;
import dragoman.settings.Settings;
import dragoman.translate.aws.AmazonTranslator;
import dragoman.translate.aws.Terminology;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes dispatches from the queue, translates and summarises them, and sends them on to be stored.
 */
public final class TranslateHandler implements RequestStreamHandler {
    private final Envelopes<Parsed> envelopes;
    private final TranslateDispatch step;
    private final Handoff<Translated> next;
    private final Progress progress;
    private final InstantSource clock;
    private final FunctionLog log;

    /** As Lambda makes it: with the clients and settings of its environment. */
    public TranslateHandler() {
        Settings settings = Settings.ofProcess();
        S3Client buckets = S3Client.create();
        String work = settings.text("WORK_BUCKET");
        DynamoDbClient tables = DynamoDbClient.create();
        FunctionLog log = FunctionLog.ofProcess(settings);
        this(
                new Envelopes<>(Parsed.class, buckets, work),
                new TranslateDispatch(
                        new MemoryFirst(
                                new DynamoMemory(tables, settings.text("MEMORY_TABLE")),
                                AmazonTranslator.fromEnvironment(
                                        Terminology.of(
                                                settings.text("TERMINOLOGY"),
                                                settings.text("TERMINOLOGY_LANGUAGES")))),
                        TargetLanguages.parse(settings.text("TARGET_LANGUAGES")),
                        settings.positive("SUMMARY_SENTENCES")),
                new SqsHandoff<>(
                        SqsClient.create(), settings.text("TRANSLATED_QUEUE_URL"), buckets, work),
                new MeasuredProgress(
                        new DynamoProgress(tables, settings.text("TABLE")), log.metrics()),
                InstantSource.system(),
                log);
    }

    TranslateHandler(
            Envelopes<Parsed> envelopes,
            TranslateDispatch step,
            Handoff<Translated> next,
            Progress progress,
            InstantSource clock,
            FunctionLog log) {
        this.envelopes = envelopes;
        this.step = step;
        this.next = next;
        this.progress = progress;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        EventLog events = log.events(context);
        SqsBatch.process(event, answer, events, message -> take(message, events));
    }

    private void take(SqsMessage message, EventLog events) {
        Envelope<Parsed> envelope = envelopes.open(message.body());
        String upload = envelope.upload().id();
        String dispatch = envelope.body().dispatch().id();
        new StageRun(Stage.TRANSLATE, progress, clock)
                .run(upload, dispatch, SqsBatch.attempt(message), () -> translate(envelope));
        events.info(
                "translated",
                Map.of("upload", upload, "dispatch", dispatch, "trace", envelope.trace()));
    }

    private void translate(Envelope<Parsed> envelope) {
        Parsed parsed = envelope.body();
        var renditions = step.apply(parsed.dispatch());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<StageTime> stages = new ArrayList<>(parsed.stages());
        StageTime done = new StageTime(Stage.TRANSLATE, now);
        Optional<Duration> latency = done.since(stages);
        stages.add(done);
        next.send(envelope.with(new Translated(parsed.dispatch(), renditions, stages)));
        progress.translated(envelope.upload().id(), parsed.dispatch().id(), now);
        latency.ifPresent(
                time -> log.metrics().note(new Measurement.StageDone(Stage.TRANSLATE, time)));
        renditions.stream()
                .filter(rendition -> rendition.state() != RenditionState.SOURCE)
                .map(
                        rendition ->
                                new Measurement.Rendered(
                                        rendition.language(),
                                        rendition.counts(),
                                        rendition.characters()))
                .forEach(log.metrics()::note);
    }
}
