package dragoman.memory.aws;

import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A translation memory in a table of which {@code pk} is a unit's key. */
public final class DynamoMemory implements Memory {
    private static final String KEY = "pk";

    private final DynamoDbClient client;
    private final String table;

    public DynamoMemory(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Unit> find(String segment, String from, String to) {
        Map<String, AttributeValue> item =
                client.getItem(
                                request ->
                                        request.tableName(table)
                                                .key(
                                                        Map.of(
                                                                KEY,
                                                                text(Unit.key(from, to, segment)))))
                        .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Unit(
                                Attributes.text(item, "from"),
                                Attributes.text(item, "to"),
                                Attributes.text(item, "source"),
                                Attributes.text(item, "target"),
                                Attributes.flag(item, "person"),
                                Instant.parse(Attributes.text(item, "changed"))));
    }

    @Override
    public void keep(Unit unit) {
        Map<String, AttributeValue> item =
                Map.of(
                        KEY,
                        text(unit.key()),
                        "from",
                        text(unit.from()),
                        "to",
                        text(unit.to()),
                        "source",
                        text(unit.source()),
                        "target",
                        text(unit.target()),
                        "person",
                        flag(unit.person()),
                        "changed",
                        Attributes.time(unit.changed()));
        // As Unit.outranks has it.
        String outranks =
                unit.person()
                        ? "attribute_not_exists(pk) OR person = :no OR changed <= :changed"
                        : "attribute_not_exists(pk) OR (person = :no AND changed <= :changed)";
        try {
            client.putItem(
                    request ->
                            request.tableName(table)
                                    .item(item)
                                    .conditionExpression(outranks)
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":no",
                                                    flag(false),
                                                    ":changed",
                                                    Attributes.time(unit.changed()))));
        } catch (ConditionalCheckFailedException e) {
            // A unit that outranks this one is kept already: nothing is to be done.
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue flag(boolean value) {
        return AttributeValue.fromBool(value);
    }
}
