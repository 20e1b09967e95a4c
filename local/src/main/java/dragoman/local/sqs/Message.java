package dragoman.local.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it was sent.
 *
 * @param trace X-Ray's header, if the sender was traced
 * @param sent when, in milliseconds since the epoch
 */
record Message(
        String id,
        String body,
        Map<String, MessageAttribute> attributes,
        Optional<String> trace,
        long sent) {
    Message {
        attributes = Map.copyOf(attributes);
    }

    /** Its size as SQS counts it: body and attributes, in bytes. */
    int bytes() {
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        for (Map.Entry<String, MessageAttribute> attribute : attributes.entrySet()) {
            bytes += attribute.getValue().bytes(attribute.getKey());
        }
        return bytes;
    }
}
