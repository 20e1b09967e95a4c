package dragoman.progress;

import dragoman.record.Stage;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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
        runOrRefuse(
                upload,
                dispatch,
                attempt,
                () -> {
                    work.run();
                    return true;
                });
    }

    /**
     * Runs work that may also fail for good without an exception: it notes that itself, and the
     * note stays.
     *
     * @param attempt how often the queue has handed the message out, this time included
     * @param work returns whether it succeeded
     */
    public void runOrRefuse(String upload, String dispatch, int attempt, BooleanSupplier work) {
        boolean succeeded;
        try {
            succeeded = work.getAsBoolean();
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
        if (succeeded && attempt > 1) {
            progress.recovered(upload, stage, Optional.of(dispatch));
        }
    }
}
