package dragoman.record;

import java.time.Instant;

/**
 * When a stage finished its work on a dispatch.
 *
 * @param at to the millisecond
 */
public record StageTime(Stage stage, Instant at) {}
