package dragoman.archive.aws;

import dragoman.card.Shards;
import dragoman.card.aws.CardItem;
import dragoman.record.DispatchRecord;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cards of a dispatch, as they are and as they should be. */
final class Cards {
    private final DynamoDbClient database;
    private final String table;
    private final Shards shards;

    Cards(DynamoDbClient database, String table, Shards shards) {
        this.database = database;
        this.table = table;
        this.shards = shards;
    }

    /** The cards that a dispatch in lists has. */
    List<Map<String, AttributeValue>> of(DispatchRecord stored) {
        return CardItem.all(stored, shards);
    }

    /** The writes that put a new dispatch's cards. */
    List<TransactWriteItem> put(DispatchRecord stored) {
        return of(stored).stream().map(item -> Transactions.put(table, item)).toList();
    }

    /** The writes that make the cards of a stored dispatch what they should be. */
    List<TransactWriteItem> change(DispatchRecord stored, boolean listed) {
        Map<String, Map<String, AttributeValue>> old = read(stored.dispatch().id());
        List<TransactWriteItem> writes = new ArrayList<>();
        if (listed) {
            for (Map<String, AttributeValue> card : of(stored)) {
                if (!card.equals(old.remove(Attributes.text(card, "sk")))) {
                    writes.add(Transactions.put(table, card));
                }
            }
        }
        for (Map<String, AttributeValue> stale : old.values()) {
            writes.add(
                    Transactions.delete(
                            table,
                            Attributes.of(
                                    new Key(
                                            Attributes.text(stale, "pk"),
                                            Attributes.text(stale, "sk")))));
        }
        return writes;
    }

    private Map<String, Map<String, AttributeValue>> read(String dispatch) {
        Map<String, Map<String, AttributeValue>> cards = new LinkedHashMap<>();
        database.queryPaginator(
                        request ->
                                request.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression(
                                                "pk = :pk AND begins_with(sk, :facet)")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk",
                                                        AttributeValue.fromS(
                                                                Key.dispatchPartition(dispatch)),
                                                        ":facet",
                                                        AttributeValue.fromS(Key.FACET))))
                .items()
                .forEach(item -> cards.put(Attributes.text(item, "sk"), item));
        return cards;
    }
}
