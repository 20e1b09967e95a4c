package dragoman.local.lambda;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** X-Ray trace headers. */
public final class Traces {
    private Traces() {}

    /**
     * A header that starts a trace of its own.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html">its
     *     form</a>
     */
    public static String fresh() {
        Random random = ThreadLocalRandom.current();
        return "Root=1-%08x-%016x%08x;Parent=%016x;Sampled=0"
                .formatted(
                        System.currentTimeMillis() / 1000,
                        random.nextLong(),
                        random.nextInt(),
                        random.nextLong());
    }
}
