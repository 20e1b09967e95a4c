package dragoman.local.template;

import java.net.URI;

/**
 * The account that a stack is deployed into.
 *
 * @param region such as {@code eu-west-1}
 * @param id twelve digits
 * @param queues where SQS answers, since a queue's URL holds its address
 */
public record Account(String region, String id, URI queues) {
    /** The address of a queue. */
    public String queueUrl(String name) {
        return queues + "/" + id + "/" + name;
    }

    /** The ARN of a function. */
    public String functionArn(String name) {
        return "arn:aws:lambda:" + region + ":" + id + ":function:" + name;
    }

    /** The ARN of a table. */
    public String tableArn(String name) {
        return "arn:aws:dynamodb:" + region + ":" + id + ":table/" + name;
    }

    /** The ARN of a topic. */
    public String topicArn(String name) {
        return "arn:aws:sns:" + region + ":" + id + ":" + name;
    }

    /** The ARN of a queue. */
    public String queueArn(String name) {
        return "arn:aws:sqs:" + region + ":" + id + ":" + name;
    }
}
