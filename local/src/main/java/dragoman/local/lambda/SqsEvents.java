package dragoman.local.lambda;

import dragoman.json.Json;

import software.amazon.awssdk.services.sqs.model.Message;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event by which Lambda hands messages to a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">its form</a>
 */
final class SqsEvents {
    private SqsEvents() {}

    static byte[] of(List<Message> messages, String queueArn, String region) {
        List<Map<String, Object>> records =
                messages.stream().map(message -> record(message, queueArn, region)).toList();
        return Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> record(Message message, String queueArn, String region) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        record.put("attributes", message.attributesAsStrings());
        record.put("messageAttributes", attributes(message));
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn);
        record.put("awsRegion", region);
        return record;
    }

    private static Map<String, Object> attributes(Message message) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        message.messageAttributes()
                .forEach(
                        (name, value) ->
                                attributes.put(
                                        name,
                                        Map.of(
                                                "stringValue",
                                                value.stringValue(),
                                                "stringListValues",
                                                List.of(),
                                                "binaryListValues",
                                                List.of(),
                                                "dataType",
                                                value.dataType())));
        return attributes;
    }
}
