package dragoman.announce.aws;

import dragoman.announce.Records;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;
import dragoman.table.aws.RecordItem;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Records in the table, and beside each an item that says what was announced of it. */
public final class DynamoRecords implements Records {
    private static final String KEY = "key";

    private final DynamoDbClient database;
    private final String table;

    public DynamoRecords(DynamoDbClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public Optional<Current> current(String dispatch) {
        return item(Key.record(dispatch))
                .map(item -> new Current(RecordItem.record(item), RecordItem.version(item)));
    }

    @Override
    public Optional<String> announced(String record) {
        return item(Key.announced(record)).map(item -> Attributes.text(item, KEY));
    }

    @Override
    public void note(String record, String key) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(Attributes.of(Key.announced(record)));
        item.put(KEY, AttributeValue.fromS(key));
        database.putItem(request -> request.tableName(table).item(item));
    }

    private Optional<Map<String, AttributeValue>> item(Key key) {
        return Optional.of(
                        database.getItem(
                                        request ->
                                                request.tableName(table)
                                                        .consistentRead(true)
                                                        .key(Attributes.of(key)))
                                .item())
                .filter(item -> !item.isEmpty());
    }
}
