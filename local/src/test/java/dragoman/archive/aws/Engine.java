package dragoman.archive.aws;

import dragoman.local.Clients;
import dragoman.local.dynamodb.Tables;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;
import dragoman.table.Key;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real engine with the table of dispatches. */
public record Engine(Tables tables, DynamoDbClient database) implements AutoCloseable {
    public static final String TABLE = "dispatches";

    public static Engine start() {
        try {
            Tables tables = Tables.start(0, "eu-west-1", "000000000000", Optional.empty());
            DynamoDbClient database =
                    new Clients("eu-west-1", new Credentials("local", "localsecret"))
                            .dynamodb(tables.address());
            Tables.create(
                    database,
                    new Table(
                            "Dispatches",
                            TABLE,
                            Map.of("pk", "S", "sk", "S", "facet", "S", "order", "S"),
                            new KeySchema("pk", Optional.of("sk")),
                            List.of(
                                    new Index(
                                            Key.INDEX,
                                            new KeySchema("facet", Optional.of("order"))))));
            return new Engine(tables, database);
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB did not start", e);
        }
    }

    @Override
    public void close() {
        database.close();
        tables.close();
    }
}
