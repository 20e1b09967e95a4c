package dragoman.local.dynamodb;

import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An error as DynamoDB reports it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">its
 *     errors</a>
 */
final class DynamoException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String CONDITION = "ConditionalCheckFailed";

    private final String code;
    private final transient Map<String, Object> details;

    private DynamoException(String code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = details;
    }

    static DynamoException of(String code, String message) {
        return new DynamoException(code, message, Map.of());
    }

    static DynamoException noTable() {
        return of("ResourceNotFoundException", "Requested resource not found");
    }

    /**
     * A condition that does not hold.
     *
     * @param shown the item, if the request wants to see it
     */
    static DynamoException conditionFailed(Optional<Item> shown) {
        return new DynamoException(
                CONDITION + "Exception",
                "The conditional request failed",
                shown.<Map<String, Object>>map(item -> Map.of("Item", ItemJson.tree(item)))
                        .orElse(Map.of()));
    }

    /** A transaction of which nothing was done: a reason for each of its items, or none. */
    static DynamoException canceled(List<Optional<DynamoException>> reasons) {
        List<Map<String, Object>> all =
                reasons.stream()
                        .map(reason -> reason.map(DynamoException::reason).orElse(none()))
                        .toList();
        String codes =
                all.stream()
                        .map(reason -> String.valueOf(reason.get("Code")))
                        .collect(Collectors.joining(", ", "[", "]"));
        return new DynamoException(
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons "
                        + codes,
                Map.of("CancellationReasons", all));
    }

    private static Map<String, Object> none() {
        return Map.of("Code", "None");
    }

    private Map<String, Object> reason() {
        Map<String, Object> reason = new LinkedHashMap<>(details);
        reason.put("Code", code.replace("Exception", ""));
        reason.put("Message", String.valueOf(getMessage()));
        return reason;
    }

    String code() {
        return code;
    }

    /** What is reported besides the message. */
    Map<String, Object> details() {
        return details;
    }
}
