package dragoman.local;

import dragoman.local.translate.TranslateSettings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How the embedded cloud is run.
 *
 * @param template the template that is deployed
 * @param parameters values for the template's parameters, in place of their defaults
 * @param data where objects, messages and items are kept; without it in memory, and gone at the end
 * @param work where zips are unpacked and functions' output goes
 * @param ports where the services answer
 * @param external services that someone else runs, in place of the embedded ones
 * @param translate how our Translate endpoint is run, where nobody else's is used
 * @param retryDelay how long a failed message waits, for each attempt so far; without it as long as
 *     on AWS, where the function says how long, or the queue's visibility timeout
 * @param functions how functions' processes are run
 */
public record CloudSettings(
        Path template,
        Map<String, String> parameters,
        Optional<Path> data,
        Path work,
        Ports ports,
        Optional<External> external,
        TranslateSettings translate,
        Optional<Duration> retryDelay,
        Functions functions) {
    /** How long other deliveries wait that failed, of a topic or of a stream. */
    private static final Duration DEFAULT_DELIVERY_DELAY = Duration.ofSeconds(1);

    public CloudSettings {
        parameters = Map.copyOf(parameters);
    }

    /** How long a delivery of a topic or a stream waits that failed, for each attempt so far. */
    Duration deliveryDelay() {
        return retryDelay.orElse(DEFAULT_DELIVERY_DELAY);
    }

    /**
     * AWS-compatible services that were started by someone else.
     *
     * @param services where S3, SQS, DynamoDB and STS answer
     * @param translate where Translate answers; without it, our endpoint is started
     */
    public record External(URI services, Optional<URI> translate) {}

    /**
     * How functions' processes are run.
     *
     * @param startUpCaches whether functions use the JVM's start-up caches when there are any
     * @param recordStartUpCaches whether a function without one records it when it ends
     * @param warm whether functions that queues feed are started at once, or by their first event
     * @param startTimeout how long a process may take until it is initialised
     * @param maxIdle how long a process lives without an event
     */
    public record Functions(
            boolean startUpCaches,
            boolean recordStartUpCaches,
            boolean warm,
            Duration startTimeout,
            Duration maxIdle) {
        /** Lambda gives ten seconds, and has more processors than a laptop. */
        public static final Duration DEFAULT_START_TIMEOUT = Duration.ofMinutes(2);

        /** A process that nothing needs for so long is stopped. */
        public static final Duration DEFAULT_MAX_IDLE = Duration.ofMinutes(2);

        /** Functions that are started at once, without start-up caches. */
        public static Functions withoutCaches() {
            return new Functions(false, false, true, DEFAULT_START_TIMEOUT, DEFAULT_MAX_IDLE);
        }
    }

    /** Ports of the services; 0 for any free one. */
    public record Ports(int s3, int sqs, int dynamodb, int translate, int api, int sns) {
        /** Any free ports. */
        public static final Ports FREE = new Ports(0, 0, 0, 0, 0, 0);

        /** Ports in a row from this one on, in the order S3, SQS, DynamoDB, Translate, API, SNS. */
        public static Ports from(int first) {
            return new Ports(first, first + 1, first + 2, first + 3, first + 4, first + 5);
        }
    }
}
