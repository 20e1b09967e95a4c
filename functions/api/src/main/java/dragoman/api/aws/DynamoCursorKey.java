package dragoman.api.aws;

import dragoman.api.http.CursorKey;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.security.SecureRandom;
import java.util.Map;

/**
 * The key as an item of the table, which is encrypted: made by whoever needs it first, and the same
 * for all environments of the function from then on. Who deletes the item makes all cursors
 * invalid.
 */
public final class DynamoCursorKey implements CursorKey {
    private static final int BYTES = 32;
    private static final String ATTRIBUTE = "key";

    private final DynamoDbClient database;
    private final String table;
    private volatile byte @Nullable [] known;

    public DynamoCursorKey(DynamoDbClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public byte[] bytes() {
        byte[] key = known;
        if (key == null) {
            key = read();
            known = key;
        }
        return key.clone();
    }

    private byte[] read() {
        Map<String, AttributeValue> item = item();
        if (item.isEmpty()) {
            make();
            item = item();
        }
        AttributeValue key = item.get(ATTRIBUTE);
        if (key == null) {
            throw new IllegalStateException("the item of the cursors' key has no key");
        }
        return key.b().asByteArray();
    }

    private Map<String, AttributeValue> item() {
        return database.getItem(
                        request ->
                                request.tableName(table)
                                        .key(Attributes.of(Key.CURSOR_KEY))
                                        .consistentRead(true))
                .item();
    }

    private void make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Map<String, AttributeValue> item = Attributes.of(Key.CURSOR_KEY);
        item.put(ATTRIBUTE, AttributeValue.fromB(SdkBytes.fromByteArray(random)));
        try {
            database.putItem(
                    request ->
                            request.tableName(table)
                                    .item(item)
                                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException e) {
            // Another environment has made it in this very moment; that one counts.
        }
    }
}
