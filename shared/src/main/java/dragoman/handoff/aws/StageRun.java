package dragoman.handoff.aws;

import dragoman.record.Stage;
import dragoman.table.Failure;
import dragoman.table.Progress;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Runs a stage on one dispatch, and notes trouble while it lasts, so that whoever waits can see it.
 */
public final class StageRun {
    private final Stage stage;
    private final Progress progress;
    private final InstantSource clock;

    public StageRun(Stage stage, Progress progress, InstantSource clock) {
        this.stage = stage;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Runs the work. When it fails, that is noted and the exception passes, so that the queue tries
     * again; when it succeeds after failures, the note is taken back.
     *
     * @param attempt how often the queue has handed the message out, this time included
     */
    public void run(String upload, String dispatch, int attempt, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            progress.failed(
                    new Failure(
                            upload,
                            stage,
                            Optional.of(dispatch),
                            "try-again",
                            "Attempt %d to %s the dispatch failed (%s); it is tried again by itself."
                                    .formatted(
                                            attempt, stage.label(), e.getClass().getSimpleName()),
                            clock.instant(),
                            attempt));
            throw e;
        }
        if (attempt > 1) {
            progress.recovered(upload, stage, Optional.of(dispatch));
        }
    }
}
