package dragoman.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.record.Stage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class StageContextTest {
    private static final Instant NOW = Instant.parse("2026-03-04T06:30:03Z");

    private final NotedProgress progress = new NotedProgress();
    private final StageContext context = new StageContext(progress, _ -> {}, () -> NOW);

    @Test
    void notesAFailureAndLetsTheExceptionPass() {
        IllegalStateException broken = new IllegalStateException("no table");

        assertThatThrownBy(
                        () ->
                                context.run(
                                        Stage.STORE,
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
        context.run(Stage.STORE, "upload", "dispatch", 1, () -> "done");

        assertThat(progress.notes()).isEmpty();
        assertThat(progress.failures()).isEmpty();
    }

    @Test
    void takesTheFailureBackWhenALaterAttemptSucceeds() {
        assertThat(context.run(Stage.STORE, "upload", "dispatch", 2, () -> "done"))
                .isEqualTo("done");

        assertThat(progress.notes()).containsExactly("recovered upload dispatch");
    }
}
