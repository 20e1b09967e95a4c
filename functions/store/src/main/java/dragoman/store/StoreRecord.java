package dragoman.store;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.handoff.Envelope;
import dragoman.metric.Measurement;
import dragoman.metric.Metrics;
import dragoman.progress.Progress;
import dragoman.record.RecordContent;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.record.TranslationUsage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Stores the record of a dispatch, once, however often the message arrives. */
public final class StoreRecord {
    private final Records records;
    private final Progress progress;
    private final Metrics metrics;
    private final InstantSource clock;

    StoreRecord(Records records, Progress progress, Metrics metrics, InstantSource clock) {
        this.records = records;
        this.progress = progress;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Stores the record and notes that the upload has it. */
    Records.Outcome apply(Envelope<Translated> envelope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Translated translated = envelope.body();
        Dispatch dispatch = translated.dispatch();
        Optional<Duration> latency = new StageTime(Stage.STORE, now).since(translated.stages());
        Records.Outcome outcome =
                records.put(
                        RecordContent.of(dispatch, translated.renditions(), translated.stages()),
                        now);
        String upload = envelope.upload().id();
        progress.stored(
                upload, dispatch.id(), TranslationUsage.on(dispatch, translated.renditions()), now);
        latency.ifPresent(time -> metrics.note(new Measurement.StageDone(Stage.STORE, time)));
        measure(dispatch, envelope.upload(), outcome, now);
        return outcome;
    }

    private void measure(Dispatch dispatch, Upload upload, Records.Outcome outcome, Instant now) {
        Measurement.Outcome end =
                switch (outcome) {
                    case STORED, CHANGED -> Measurement.Outcome.STORED;
                    case KNOWN -> Measurement.Outcome.KNOWN;
                };
        metrics.note(new Measurement.Ended(dispatch.agency(), end));
        if (end == Measurement.Outcome.STORED) {
            metrics.note(new Measurement.Recorded(Duration.between(upload.received(), now)));
        }
    }
}
