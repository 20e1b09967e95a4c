package dragoman.local.template;

import dragoman.local.template.Stack.StreamMapping;

import java.util.List;
import java.util.Optional;

/**
 * Reads how a table's stream feeds a function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-dynamodb.html">DynamoDB
 *     as an event source</a>
 */
final class StreamMappings {
    // Lambda's own defaults.
    private static final int DEFAULT_BATCH = 100;
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final String STREAM = "/stream/";

    private StreamMappings() {}

    static StreamMapping read(Value properties) {
        properties.only(
                "Stream",
                "StartingPosition",
                "BatchSize",
                "FilterCriteria",
                "FunctionResponseTypes",
                "BisectBatchOnFunctionError",
                "MaximumRetryAttempts",
                "DestinationConfig");
        List<String> patterns =
                properties
                        .find("FilterCriteria")
                        .map(criteria -> criteria.only("Filters").get("Filters").items())
                        .orElse(List.of())
                        .stream()
                        .map(filter -> filter.only("Pattern").get("Pattern").text())
                        .toList();
        boolean reports =
                properties
                        .find("FunctionResponseTypes")
                        .map(
                                types ->
                                        types.items().stream()
                                                .anyMatch(
                                                        type ->
                                                                type.text()
                                                                        .equals(
                                                                                "ReportBatchItemFailures")))
                        .orElse(false);
        return new StreamMapping(
                table(properties.get("Stream")),
                properties.find("BatchSize").map(Value::number).orElse(DEFAULT_BATCH),
                patterns,
                properties
                        .find("MaximumRetryAttempts")
                        .map(Value::number)
                        .filter(most -> most >= 0)
                        .orElse(FOR_EVER),
                properties.find("BisectBatchOnFunctionError").map(Value::flag).orElse(false),
                reports,
                properties.find("DestinationConfig").map(StreamMappings::deadLetters));
    }

    private static String table(Value stream) {
        String arn = stream.text();
        int end = arn.indexOf(STREAM);
        if (end < 0) {
            throw stream.error("must be the ARN of a table's stream, but is '" + arn + "'");
        }
        return arn.substring(arn.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String deadLetters(Value configuration) {
        Value destination = configuration.only("OnFailure").get("OnFailure");
        Optional<Value> other =
                destination
                        .only("Type", "Destination")
                        .find("Type")
                        .filter(type -> !type.text().equals("SQS"));
        if (other.isPresent()) {
            throw other.get().error("the embedded cloud tells queues of failures only");
        }
        return Storage.queueName(destination.get("Destination"));
    }
}
