package dragoman.announce.aws;

import dragoman.announce.Records;
import dragoman.archive.aws.RecordReader;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.Map;
import java.util.Optional;

/** Records in the table, and beside each an item with what was announced of it. */
public final class DynamoRecords implements Records {
    private static final String NUMBER = "n";
    private static final String STATE = "state";

    private final DynamoDbClient database;
    private final String table;
    private final RecordReader reader;

    public DynamoRecords(DynamoDbClient database, String table, RecordReader reader) {
        this.database = database;
        this.table = table;
        this.reader = reader;
    }

    @Override
    public Optional<Current> current(String dispatch) {
        return reader.record(dispatch)
                .map(read -> new Current(read.record(), read.version(), read.linked()));
    }

    @Override
    public Optional<Announced> announced(String record) {
        Map<String, AttributeValue> item =
                database.getItem(
                                request ->
                                        request.tableName(table)
                                                .consistentRead(true)
                                                .key(Attributes.of(Key.announced(record))))
                        .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Announced(
                                Attributes.number(item, NUMBER), Attributes.text(item, STATE)));
    }

    @Override
    public void note(String record, Announced announced) {
        Map<String, AttributeValue> item = Attributes.of(Key.announced(record));
        item.put(NUMBER, Attributes.number(announced.n()));
        item.put(STATE, AttributeValue.fromS(announced.state()));
        try {
            database.putItem(
                    request ->
                            request.tableName(table)
                                    .item(item)
                                    .conditionExpression("attribute_not_exists(pk) OR #n < :n")
                                    .expressionAttributeNames(Map.of("#n", NUMBER))
                                    .expressionAttributeValues(
                                            Map.of(":n", Attributes.number(announced.n()))));
        } catch (ConditionalCheckFailedException e) {
            // Changes of two dispatches of one record may be taken at the same moment.
            throw new IllegalStateException(
                    "number "
                            + announced.n()
                            + " of "
                            + record
                            + " was announced by somebody else meanwhile; looking again tells"
                            + " whether it was the same",
                    e);
        }
    }
}
