package dragoman.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a stage finished its work on a dispatch.
 *
 * @param at to the millisecond
 */
public record StageTime(Stage stage, Instant at) {
    /** The time since the last of the stages before. */
    public Optional<Duration> since(List<StageTime> before) {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.between(before.getLast().at(), at));
    }
}
