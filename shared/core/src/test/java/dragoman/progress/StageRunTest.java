package dragoman.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.record.Stage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class StageRunTest {
    private static final Instant NOW = Instant.parse("2026-03-04T06:30:03Z");

    private final NotedProgress progress = new NotedProgress();
    private final StageRun stage = new StageRun(Stage.STORE, progress, () -> NOW);

    @Test
    void notesAFailureAndLetsTheExceptionPass() {
        IllegalStateException broken = new IllegalStateException("no table");

        assertThatThrownBy(
                        () ->
                                stage.run(
                                        "upload",
                                        "dispatch",
                                        2,
                                        () -> {
                                            throw broken;
                                        }))
                .isSameAs(broken);
        assertThat(progress.failures())
                .containsExactly(
                        new Failure(
                                "upload",
                                Stage.STORE,
                                Optional.of("dispatch"),
                                "try-again",
                                "Attempt 2 to store the dispatch failed (IllegalStateException);"
                                        + " it is tried again by itself.",
                                NOW,
                                2));
    }

    @Test
    void notesNothingOfAFirstAttemptThatSucceeds() {
        stage.run("upload", "dispatch", 1, () -> {});

        assertThat(progress.notes()).isEmpty();
        assertThat(progress.failures()).isEmpty();
    }

    @Test
    void takesTheFailureBackWhenALaterAttemptSucceeds() {
        stage.run("upload", "dispatch", 2, () -> {});

        assertThat(progress.notes()).containsExactly("recovered upload dispatch");
    }

    @Test
    void leavesTheNoteOfWorkThatFailedForGood() {
        stage.runOrRefuse("upload", "dispatch", 2, () -> false);

        assertThat(progress.notes()).isEmpty();
    }
}
