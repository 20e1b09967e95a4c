package dragoman.store;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.handoff.Envelope;
import dragoman.metric.Measurement;
import dragoman.metric.Metrics;
import dragoman.record.DispatchRecord;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.table.Failure;
import dragoman.table.Progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Stores the record and notes that the upload has it.
     *
     * @param attempt how often the message was handed out, this time included
     */
    Records.Outcome apply(Envelope<Translated> envelope, int attempt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Translated translated = envelope.body();
        Dispatch dispatch = translated.dispatch();
        List<StageTime> stages = new ArrayList<>(translated.stages());
        StageTime done = new StageTime(Stage.STORE, now);
        Optional<Duration> latency = done.since(stages);
        stages.add(done);
        Records.Outcome outcome =
                records.put(DispatchRecord.of(dispatch, translated.renditions(), stages));
        String upload = envelope.upload().id();
        switch (outcome) {
            case STORED, KNOWN -> progress.stored(upload, dispatch.id(), now);
            case TOO_LARGE ->
                    progress.failed(
                            new Failure(
                                    upload,
                                    Stage.STORE,
                                    Optional.of(dispatch.id()),
                                    "too-large-to-store",
                                    "The record is larger than the 400 KB that an item of the table"
                                            + " can have. Split the dispatch, or ask for fewer"
                                            + " languages.",
                                    now,
                                    attempt));
        }
        latency.ifPresent(time -> metrics.note(new Measurement.StageDone(Stage.STORE, time)));
        measure(dispatch, envelope.upload(), outcome, now);
        return outcome;
    }

    private void measure(Dispatch dispatch, Upload upload, Records.Outcome outcome, Instant now) {
        Measurement.Outcome end =
                switch (outcome) {
                    case STORED -> Measurement.Outcome.STORED;
                    case KNOWN -> Measurement.Outcome.KNOWN;
                    case TOO_LARGE -> Measurement.Outcome.REFUSED;
                };
        metrics.note(new Measurement.Ended(dispatch.agency(), end));
        if (end == Measurement.Outcome.STORED) {
            metrics.note(new Measurement.Recorded(Duration.between(upload.received(), now)));
        }
    }
}
