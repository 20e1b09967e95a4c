package dragoman.handoff.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls a function with messages of a queue, as Lambda does. */
public final class SqsInvocation {
    private SqsInvocation() {}

    /** A message that the queue hands out for the nth time. */
    public static SqsMessage message(String id, String body, int attempt) {
        return new SqsMessage(
                id,
                Optional.of("receipt of " + id),
                body,
                Map.of("ApproximateReceiveCount", Integer.toString(attempt)),
                Map.of(),
                Optional.empty());
    }

    /** Passes the messages to the function; returns the identifiers of those that failed. */
    public static List<String> call(
            RequestStreamHandler handler, Context context, SqsMessage... messages) {
        List<Map<String, Object>> records =
                Arrays.stream(messages).map(SqsInvocation::record).toList();
        String event = Json.write(Map.of("Records", records));
        return call(handler, context, event.getBytes(StandardCharsets.UTF_8));
    }

    /** Passes the event to the function; returns the identifiers of the messages that failed. */
    public static List<String> call(RequestStreamHandler handler, Context context, byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(answer.toString(StandardCharsets.UTF_8), JsonNode.class)
                .required("batchItemFailures")
                .valueStream()
                .map(failure -> failure.required("itemIdentifier").asString())
                .toList();
    }

    /** A map keeps a body that is empty, which a record would leave out. */
    private static Map<String, Object> record(SqsMessage message) {
        return Map.of(
                "messageId", message.messageId(),
                "receiptHandle", message.receiptHandle().orElse(""),
                "body", message.body(),
                "attributes", message.attributes(),
                "messageAttributes", message.messageAttributes(),
                "eventSourceARN", message.eventSourceArn().orElse(""));
    }
}
