package dragoman.handoff.aws;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Map;
import java.util.Optional;

/**
 * A message of a queue as Lambda passes it to a function. It is read here, with the fields that
 * functions need: reading it into the class of AWS's library takes several hundred classes more,
 * which is a third of a second of a function's first answer.
 *
 * @param receiptHandle by which the queue knows this delivery of the message
 * @param attributes what SQS says of the message, such as {@code ApproximateReceiveCount}
 * @param messageAttributes what the sender says of it
 * @param eventSourceArn the queue that it comes from
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">the event</a>
 */
public record SqsMessage(
        String messageId,
        Optional<String> receiptHandle,
        String body,
        Map<String, String> attributes,
        Map<String, Attribute> messageAttributes,
        @JsonProperty("eventSourceARN") Optional<String> eventSourceArn) {
    /** An attribute that the sender gave the message. */
    public record Attribute(Optional<String> stringValue) {}
}
