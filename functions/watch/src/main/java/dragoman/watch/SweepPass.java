package dragoman.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * One pass over the inbox, which may take several sweeps.
 *
 * @param from objects that were modified before were looked at by earlier passes
 * @param started when the pass began
 * @param after the last key that was dealt with; empty before the first one
 * @param looked when a sweep last looked at the inbox
 */
public record SweepPass(Instant from, Instant started, String after, Instant looked) {
    /**
     * How long before its pass an object may have been modified and still not been in its listing:
     * S3 dates an upload in parts from when it was begun.
     */
    private static final Duration MARGIN = Duration.ofHours(1);

    /** The first pass looks at everything. */
    static SweepPass first(Instant now) {
        return new SweepPass(Instant.EPOCH, now, "", now);
    }

    /** The pass as a sweep takes it up. */
    SweepPass resumed(Instant now) {
        return new SweepPass(from, after.isEmpty() ? now : started, after, now);
    }

    /** The pass after everything up to a key was dealt with. */
    SweepPass upTo(String key) {
        return new SweepPass(from, started, key, looked);
    }

    /**
     * The pass after this one.
     *
     * @param minAge objects younger than this were left to it
     */
    SweepPass next(Duration minAge) {
        return new SweepPass(started.minus(minAge).minus(MARGIN), looked, "", looked);
    }
}
