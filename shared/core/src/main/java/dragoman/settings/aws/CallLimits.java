package dragoman.settings.aws;

import java.time.Duration;

/**
 * How long a call of a service may take. Each function must outlast its calls: one that is ended by
 * Lambda in the middle of a call records nothing of why.
 *
 * @param silence how long a service may send nothing
 * @param attempt how long one attempt may take, from the request to the last byte of the answer
 * @param call how long all attempts and the pauses between them may take
 */
public record CallLimits(Duration silence, Duration attempt, Duration call) {
    /** For items, messages and objects of some megabytes. */
    public static final CallLimits SHORT =
            new CallLimits(Duration.ofMillis(7_500), Duration.ofSeconds(8), Duration.ofSeconds(20));

    /** For uploads of any size, and for Translate, which throttles and is asked again. */
    public static final CallLimits LONG =
            new CallLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(150));
}
