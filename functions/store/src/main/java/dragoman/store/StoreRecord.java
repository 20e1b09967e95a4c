package dragoman.store;

import dragoman.dispatch.Dispatch;
import dragoman.handoff.Envelope;
import dragoman.record.DispatchRecord;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.table.Failure;
import dragoman.table.Progress;

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
    private final InstantSource clock;

    StoreRecord(Records records, Progress progress, InstantSource clock) {
        this.records = records;
        this.progress = progress;
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
        stages.add(new StageTime(Stage.STORE, now));
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
        return outcome;
    }
}
