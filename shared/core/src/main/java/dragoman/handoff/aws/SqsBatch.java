package dragoman.handoff.aws;

import dragoman.json.Json;
import dragoman.log.EventLog;

import software.amazon.awssdk.core.exception.SdkException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Processes the messages of a batch one by one. A message that fails goes back to the queue alone;
 * the others are done.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">partial
 *     batch responses</a>
 */
public final class SqsBatch {
    /**
     * Attribute of a message that is sent again by hand: how often it had been tried before. So a
     * failure goes on counting, and is closed when the message succeeds.
     */
    public static final String ATTEMPTS_BEFORE = "attempts";

    private SqsBatch() {}

    /**
     * Processes each message of an event and answers which ones failed.
     *
     * @param event as Lambda passes it
     * @param answer as Lambda expects it
     * @param redelivery decides when a message that failed is tried again
     */
    public static void process(
            InputStream event,
            OutputStream answer,
            EventLog log,
            Redelivery redelivery,
            Consumer<SqsMessage> step)
            throws IOException {
        String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        List<Map<String, String>> failures = new ArrayList<>();
        for (SqsMessage message : Json.read(text, SqsEvent.class).records()) {
            try {
                step.accept(message);
            } catch (RuntimeException e) {
                // The edge: whatever went wrong with one message must not spoil the others. The
                // queue tries it again, and keeps it as a dead letter in the end.
                log.error("message-failed", describe(message, e));
                delay(message, redelivery, log);
                failures.add(Map.of("itemIdentifier", message.messageId()));
            }
        }
        answer.write(
                Json.write(Map.of("batchItemFailures", failures)).getBytes(StandardCharsets.UTF_8));
    }

    private static void delay(SqsMessage message, Redelivery redelivery, EventLog log) {
        try {
            redelivery.delay(message);
        } catch (SdkException e) {
            // The message comes back all the same, after the queue's visibility timeout.
            log.error("delay-failed", describe(message, e));
        }
    }

    /** How often the message was tried, this time included, and times before it was sent again. */
    public static int attempt(SqsMessage message) {
        return receives(message) + attemptsBefore(message);
    }

    /** How often the queue has handed the message out, this time included. */
    static int receives(SqsMessage message) {
        return Integer.parseInt(message.attributes().getOrDefault("ApproximateReceiveCount", "1"));
    }

    /** How often the message had been tried before it was sent again by hand; 0 if it was not. */
    public static int attemptsBefore(SqsMessage message) {
        return Optional.ofNullable(message.messageAttributes().get(ATTEMPTS_BEFORE))
                .flatMap(SqsMessage.Attribute::stringValue)
                .map(Integer::valueOf)
                .orElse(0);
    }

    /**
     * What follows a dispatch through logs and queues: the X-Ray trace header that the message came
     * with, else that of the invocation, else the upload's identifier.
     */
    public static String trace(SqsMessage message, String upload) {
        return Stream.of(
                        message.attributes().get("AWSTraceHeader"),
                        System.getProperty("com.amazonaws.xray.traceHeader"))
                .filter(header -> header != null && !header.isBlank())
                .findFirst()
                .orElse(upload);
    }

    private static Map<String, String> describe(SqsMessage message, RuntimeException e) {
        StackTraceElement[] stack = e.getStackTrace();
        return Map.of(
                "message", message.messageId(),
                "attempt", Integer.toString(attempt(message)),
                "error", e.getClass().getName(),
                "at", stack.length == 0 ? "" : stack[0].toString());
    }
}
