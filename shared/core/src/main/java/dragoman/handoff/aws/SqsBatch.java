package dragoman.handoff.aws;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import dragoman.log.EventLog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Processes each message and tells Lambda which ones failed. */
    public static SQSBatchResponse process(
            SQSEvent event, EventLog log, Consumer<SQSEvent.SQSMessage> step) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try {
                step.accept(message);
            } catch (RuntimeException e) {
                // The edge: whatever went wrong with one message must not spoil the others. The
                // queue tries it again,
                // and keeps it as a dead letter in the end.
                log.error("message-failed", describe(message, e));
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    /** How often the message was tried, this time included, and times before it was sent again. */
    public static int attempt(SQSEvent.SQSMessage message) {
        Map<String, String> attributes = message.getAttributes();
        String count = attributes == null ? null : attributes.get("ApproximateReceiveCount");
        return (count == null ? 1 : Integer.parseInt(count)) + attemptsBefore(message);
    }

    private static int attemptsBefore(SQSEvent.SQSMessage message) {
        Map<String, SQSEvent.MessageAttribute> attributes = message.getMessageAttributes();
        SQSEvent.MessageAttribute before =
                attributes == null ? null : attributes.get(ATTEMPTS_BEFORE);
        return before == null ? 0 : Integer.parseInt(before.getStringValue());
    }

    /**
     * What follows a dispatch through logs and queues: the X-Ray trace header that the message came
     * with, else that of the invocation, else the upload's identifier.
     */
    public static String trace(SQSEvent.SQSMessage message, String upload) {
        Map<String, String> attributes = message.getAttributes();
        return Stream.of(
                        attributes == null ? null : attributes.get("AWSTraceHeader"),
                        System.getProperty("com.amazonaws.xray.traceHeader"))
                .filter(header -> header != null && !header.isBlank())
                .findFirst()
                .orElse(upload);
    }

    private static Map<String, String> describe(SQSEvent.SQSMessage message, RuntimeException e) {
        StackTraceElement[] stack = e.getStackTrace();
        return Map.of(
                "message", message.getMessageId(),
                "attempt", Integer.toString(attempt(message)),
                "error", e.getClass().getName(),
                "at", stack.length == 0 ? "" : stack[0].toString());
    }
}
