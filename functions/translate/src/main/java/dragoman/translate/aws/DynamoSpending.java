package dragoman.translate.aws;

import dragoman.translate.Spending;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Counts a day's characters (by UTC) in the memory's table, in one item a day, which all functions
 * add to. The item goes when it is a month old.
 */
public final class DynamoSpending implements Spending {
    private static final Duration KEPT = Duration.ofDays(31);

    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;
    private final int maxCharacters;

    /**
     * With a day's limit.
     *
     * @param maxCharacters the most characters of a day, of all dispatches and languages
     */
    public DynamoSpending(
            DynamoDbClient client, String table, InstantSource clock, int maxCharacters) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.maxCharacters = maxCharacters;
    }

    @Override
    public boolean reserve(int characters) {
        if (characters > maxCharacters) {
            return false;
        }
        try {
            client.updateItem(
                    request ->
                            request.tableName(table)
                                    .key(key())
                                    .updateExpression("ADD sent :n SET expires = :expires")
                                    .conditionExpression(
                                            "attribute_not_exists(sent) OR sent <= :most")
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":n",
                                                    number(characters),
                                                    ":most",
                                                    number(maxCharacters - characters),
                                                    ":expires",
                                                    number(
                                                            clock.instant()
                                                                    .plus(KEPT)
                                                                    .getEpochSecond()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void release(int characters) {
        client.updateItem(
                request ->
                        request.tableName(table)
                                .key(key())
                                .updateExpression("ADD sent :n")
                                .expressionAttributeValues(Map.of(":n", number(-characters))));
    }

    private Map<String, AttributeValue> key() {
        Instant now = clock.instant();
        return Map.of(
                "pk", AttributeValue.fromS("sent#" + LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
