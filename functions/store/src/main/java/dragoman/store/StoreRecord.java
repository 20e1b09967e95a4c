package dragoman.store;

import dragoman.archive.StoreOutcome;
import dragoman.dispatch.Dispatch;
import dragoman.handoff.Envelope;
import dragoman.metric.Measurement;
import dragoman.progress.StageContext;
import dragoman.record.RecordContent;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.record.TranslationUsage;

import java.time.Duration;
import java.time.Instant;

/** Stores the record of a dispatch, once, however often the message arrives. */
public final class StoreRecord {
    private final Records records;
    private final StageContext context;

    StoreRecord(Records records, StageContext context) {
        this.records = records;
        this.context = context;
    }

    /** Stores the record and records that the upload has it. */
    StoreOutcome apply(Envelope<Translated> envelope) {
        Instant now = context.now();
        Translated translated = envelope.body();
        Dispatch dispatch = translated.dispatch();
        StoreOutcome outcome =
                records.put(
                        RecordContent.of(dispatch, translated.renditions(), translated.stages()),
                        now);
        context.progress()
                .stored(
                        envelope.upload().id(),
                        dispatch.id(),
                        TranslationUsage.on(dispatch, translated.renditions()),
                        now);
        context.measure(new StageTime(Stage.STORE, now), translated.stages());
        boolean known = outcome == StoreOutcome.KNOWN;
        context.metrics()
                .note(
                        new Measurement.Ended(
                                dispatch.agency(),
                                known ? Measurement.Outcome.KNOWN : Measurement.Outcome.STORED));
        if (!known) {
            context.metrics()
                    .note(
                            new Measurement.Recorded(
                                    Duration.between(envelope.upload().received(), now)));
        }
        return outcome;
    }
}
