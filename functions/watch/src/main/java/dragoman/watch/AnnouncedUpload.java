package dragoman.watch;

import dragoman.dispatch.Upload;

import java.time.Duration;
import java.time.Instant;

/**
 * An upload that was announced again.
 *
 * @param times how often
 * @param last when it was announced last
 */
public record AnnouncedUpload(Upload upload, int times, Instant last) {
    private static final Duration MAX_PAUSE = Duration.ofDays(1);
    // A minute doubled eleven times is more than a day.
    private static final int MAX_DOUBLINGS = 11;

    static AnnouncedUpload first(Upload upload, Instant now) {
        return new AnnouncedUpload(upload, 1, now);
    }

    AnnouncedUpload again(Instant now) {
        return new AnnouncedUpload(upload, times + 1, now);
    }

    /**
     * Whether it is time to announce it once more.
     *
     * @param pause after the first time; each further one is twice as long, and a day at most
     */
    boolean isDue(Instant now, Duration pause) {
        Duration grown = pause.multipliedBy(1L << Math.min(MAX_DOUBLINGS, Math.max(0, times - 1)));
        return !now.isBefore(last.plus(grown.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : grown));
    }
}
