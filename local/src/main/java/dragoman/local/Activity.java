package dragoman.local;

import java.time.Duration;

/**
 * Counts what the functions have done, so that whoever waits for a result looks only after that.
 */
public final class Activity {
    private long count;

    /** How many batches have been worked on. */
    public synchronized long count() {
        return count;
    }

    /** A batch has been worked on. */
    synchronized void happened() {
        count++;
        notifyAll();
    }

    /**
     * Waits until more has been done than was counted, at the longest for a while.
     *
     * @param counted what {@link #count} returned before the caller looked for its result
     */
    public synchronized void awaitMoreThan(long counted, Duration longest)
            throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (count <= counted && left > 0) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
    }
}
