package dragoman.translate;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What translating may cost.
 *
 * @param maxCharacters the most characters that are sent of one dispatch
 * @param spending counts those of all dispatches
 */
record Limits(InstantSource clock, int maxCharacters, Spending spending) {
    // For what is to be done with the answers: keep, send on, record.
    private static final Duration RESERVE = Duration.ofSeconds(20);

    /**
     * The budget of a dispatch that is taken up now.
     *
     * @param left how long the function has
     */
    Budget budget(Duration left) {
        return new Budget(
                clock, clock.instant().plus(left).minus(RESERVE), maxCharacters, spending);
    }
}
