package dragoman.drain;

import dragoman.record.Stage;

/**
 * A message that a stage was given as often as its queue does, and did not get done.
 *
 * @param stage whose queue it came from
 * @param attempts how often it was tried
 */
public record DeadLetter(Stage stage, String message, int attempts) {}
