package dragoman.local.sqs;

import java.util.Optional;

/**
 * How far the delivery of a message has come. Times are in milliseconds since the epoch.
 *
 * @param visible from when it can be received
 * @param receives how often it was received
 * @param firstReceived when it was received first; 0 if it was not
 * @param receipt handle of the last time it was received; empty if it was not
 * @param source ARN of the queue that gave it up, in a dead-letter queue
 */
record Delivery(
        long visible, int receives, long firstReceived, String receipt, Optional<String> source) {
    static Delivery at(long visible) {
        return new Delivery(visible, 0, 0, "", Optional.empty());
    }

    Delivery received(long now, long visibleAgain, String handle) {
        return new Delivery(
                visibleAgain,
                receives + 1,
                firstReceived == 0 ? now : firstReceived,
                handle,
                source);
    }

    Delivery visibleFrom(long time) {
        return new Delivery(time, receives, firstReceived, receipt, source);
    }

    /**
     * Visible at once, and the time that was cut short does not count; of a message in flight. The
     * first time does: whoever receives the message again must see that it is not the first, since
     * that one may have left a failure behind.
     */
    Delivery cutShort(long now) {
        return new Delivery(now, Math.max(1, receives - 1), firstReceived, "", source);
    }

    /** Whether it was received and is not visible again. */
    boolean isInFlight(long now) {
        return receives > 0 && visible > now;
    }

    /** At the start of its time in a dead-letter queue; how often it was received is kept. */
    Delivery movedFrom(String queue, long now) {
        return new Delivery(now, receives, firstReceived, "", Optional.of(queue));
    }
}
