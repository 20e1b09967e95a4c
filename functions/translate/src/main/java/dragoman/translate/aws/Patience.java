package dragoman.translate.aws;

import dragoman.translate.Budget;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Asks a service again while it throttles, after waits that double and are drawn at random, so that
 * functions that were turned away together do not come back together.
 *
 * @see <a
 *     href="https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">timeouts,
 *     retries and backoff with jitter</a>
 */
final class Patience {
    private static final int MAX_ASKED = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(400);

    private Patience() {}

    /** What the call returns; nothing when the service still throttles and no time is left. */
    static <T> Optional<T> call(Budget budget, Supplier<T> call) {
        Duration most = FIRST_WAIT;
        for (int asked = 1; ; asked++) {
            try {
                return Optional.of(call.get());
            } catch (AwsServiceException e) {
                if (!e.isThrottlingException()) {
                    throw e;
                }
                Duration wait =
                        Duration.ofNanos(ThreadLocalRandom.current().nextLong(most.toNanos()) + 1);
                if (asked == MAX_ASKED || !budget.pause(wait)) {
                    return Optional.empty();
                }
                most = most.multipliedBy(2);
            }
        }
    }
}
