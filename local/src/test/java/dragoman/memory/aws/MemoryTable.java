package dragoman.memory.aws;

import dragoman.local.dynamodb.Tables;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of a translation memory. */
public final class MemoryTable {
    private MemoryTable() {}

    /** Creates one of that name. */
    public static void create(DynamoDbClient client, String name) {
        Tables.create(
                client,
                new Table(
                        "Memory",
                        name,
                        Map.of("pk", "S"),
                        new KeySchema("pk", Optional.empty()),
                        List.of()));
    }
}
