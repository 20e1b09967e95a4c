package dragoman.parse.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * When reading one upload has to end, and what of it is being read. Whoever reads checks it at each
 * entry, item, dispatch and paragraph. Regular expressions are not interrupted: none takes more
 * than linear time, so that a check before and after each is near enough.
 */
public final class Deadline {
    private final InstantSource clock;
    private Instant end;
    private Supplier<String> place = () -> "it";

    private Deadline(InstantSource clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    /** The deadline that is over after some time, counted from now. */
    public static Deadline after(Duration time, InstantSource clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /** A deadline that never comes. */
    public static Deadline never() {
        return new Deadline(InstantSource.fixed(Instant.EPOCH), Instant.MAX);
    }

    /**
     * Notes what is read from now on.
     *
     * @param what such as "the ninjs item from byte 12 on"
     * @throws TooSlowException when the time is over
     */
    public void reading(Supplier<String> what) {
        check();
        place = what;
    }

    /**
     * Checks the time.
     *
     * @throws TooSlowException when it is over
     */
    public void check() {
        if (clock.instant().isAfter(end)) {
            throw new TooSlowException(place.get());
        }
    }

    /**
     * Does something that is not reading, such as sending on what was read: a queue that is slow
     * for a while must not make the upload unreadable.
     */
    public void pause(Runnable work) {
        Instant begin = clock.instant();
        work.run();
        Duration taken = Duration.between(begin, clock.instant());
        if (!end.equals(Instant.MAX)) {
            end = end.plus(taken);
        }
    }
}
