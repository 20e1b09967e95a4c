package dragoman.local.lambda;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which messages of a batch failed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">what
 *     Lambda makes of a function's answer</a>
 */
final class BatchAnswer {
    private BatchAnswer() {}

    /**
     * The ids of the messages that failed: those that the function reports; all when it failed
     * itself, or when its report names something that is not in the batch.
     */
    static Set<String> failed(
            InvocationResult result, Set<String> batch, boolean reportsBatchItemFailures) {
        return switch (result) {
            case InvocationResult.Failed _ -> batch;
            case InvocationResult.Answer answer ->
                    reportsBatchItemFailures ? reported(answer.text(), batch) : Set.of();
        };
    }

    private static Set<String> reported(String answer, Set<String> batch) {
        if (answer.isBlank() || answer.equals("null")) {
            return Set.of();
        }
        try {
            Set<String> failed =
                    Json.read(answer, Report.class).batchItemFailures().stream()
                            .map(item -> item.itemIdentifier().orElse(""))
                            .collect(Collectors.toSet());
            return batch.containsAll(failed) ? failed : batch;
        } catch (MalformedJsonException e) {
            // Lambda takes a report that it cannot read as a failure of the whole batch.
            return batch;
        }
    }

    private record Report(List<Item> batchItemFailures) {}

    private record Item(Optional<String> itemIdentifier) {}
}
