package dragoman.translate;

import dragoman.translate.Translator.Cause;
import dragoman.translate.Translator.NoTranslation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the translation of one dispatch may take: time, and characters that an engine charges for.
 * Characters are reserved before they are sent, so that many requests at once, of many functions at
 * once, stay within the limits.
 */
public final class Budget {
    private final InstantSource clock;
    private final Instant end;
    private final int maxCharacters;
    private final Spending spending;
    private int reserved;

    /**
     * A budget.
     *
     * @param end when to stop asking
     * @param maxCharacters the most characters of one dispatch, all target languages together
     * @param spending counts the characters of all dispatches
     */
    public Budget(InstantSource clock, Instant end, int maxCharacters, Spending spending) {
        this.clock = clock;
        this.end = end;
        this.maxCharacters = maxCharacters;
        this.spending = spending;
    }

    /** How long there is still time to ask; never negative. */
    public Duration timeLeft() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Waits, if there is that much time; false at once if there is not. */
    public boolean pause(Duration wait) {
        if (wait.compareTo(timeLeft()) >= 0) {
            return false;
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to ask again", e);
        }
        return true;
    }

    /** Reserves characters; the answer says why not. */
    public synchronized Optional<NoTranslation> reserve(int characters) {
        if (timeLeft().isZero()) {
            return Optional.of(
                    new NoTranslation(
                            Cause.LATER, "no-time-left", "There was no time left to ask for it."));
        }
        if (reserved + characters > maxCharacters) {
            return Optional.of(
                    new NoTranslation(
                            Cause.LIMIT,
                            "dispatch-limit",
                            "The dispatch is longer than the %,d characters that may be sent of one."
                                    .formatted(maxCharacters)));
        }
        if (!spending.reserve(characters)) {
            return Optional.of(
                    new NoTranslation(
                            Cause.LIMIT,
                            "daily-limit",
                            "The characters that may be sent in a day are used up."));
        }
        reserved += characters;
        return Optional.empty();
    }

    /** Gives back characters that were reserved, and that the engine did not take. */
    public synchronized void release(int characters) {
        reserved -= characters;
        spending.release(characters);
    }
}
