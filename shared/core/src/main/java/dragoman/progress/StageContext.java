package dragoman.progress;

import dragoman.metric.Measurement;
import dragoman.metric.Metrics;
import dragoman.record.Stage;
import dragoman.record.StageTime;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a stage reports to, and the clock that it reads. */
public record StageContext(Progress progress, Metrics metrics, InstantSource clock) {
    /** The present time as stages record it, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Runs a stage's work on one dispatch. A failure is recorded while it lasts, so that whoever
     * waits can see it, and the exception passes, so that the queue tries again; when the work
     * succeeds after failures, the record of them is removed.
     *
     * @param attempt how often the queue has handed the message out, this time included
     */
    public <T> T run(Stage stage, String upload, String dispatch, int attempt, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            progress.failed(
                    new Failure(
                            upload,
                            stage,
                            Optional.of(dispatch),
                            Failure.TRY_AGAIN,
                            ("Attempt %d to %s the dispatch failed (%s)" + Failure.TRIED_AGAIN)
                                    .formatted(
                                            attempt, stage.label(), e.getClass().getSimpleName()),
                            clock.instant(),
                            attempt));
            throw e;
        }
        if (attempt > 1) {
            progress.recovered(upload, stage, Optional.of(dispatch));
        }
        return result;
    }

    /** Measures how long a dispatch took since the last of the stages before. */
    public void measure(StageTime done, List<StageTime> before) {
        done.since(before)
                .ifPresent(
                        latency -> metrics.note(new Measurement.StageDone(done.stage(), latency)));
    }
}
