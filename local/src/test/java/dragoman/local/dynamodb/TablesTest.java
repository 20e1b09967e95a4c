package dragoman.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.local.Clients;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Tables as AWS's client sees them. */
@Timeout(60)
class TablesTest {
    private static final String NAME = "records";
    private static final Table TABLE =
            new Table(
                    "Records",
                    NAME,
                    Map.of("pk", "S", "sk", "N", "tag", "S"),
                    new KeySchema("pk", Optional.of("sk")),
                    List.of(new Index("by-tag", new KeySchema("tag", Optional.of("sk")))));

    @TempDir private Path folder;
    private Tables tables;
    private DynamoDbClient client;

    @BeforeEach
    void start() throws IOException {
        tables = Tables.start(0, "eu-west-1", "000000000000", Optional.of(folder));
        client =
                new Clients("eu-west-1", new Credentials("local", "localsecret"))
                        .dynamodb(tables.address());
        Tables.create(client, TABLE);
    }

    @AfterEach
    void stop() {
        client.close();
        tables.close();
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue n(String number) {
        return AttributeValue.fromN(number);
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", s(pk), "sk", n(sk));
    }

    private void put(String pk, String sk, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(key(pk, sk));
        item.putAll(more);
        client.putItem(request -> request.tableName(NAME).item(item));
    }

    private Map<String, AttributeValue> get(String pk, String sk) {
        return client.getItem(request -> request.tableName(NAME).key(key(pk, sk))).item();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }

    private List<String> query(Consumer<QueryRequest.Builder> more) {
        List<String> found = new ArrayList<>();
        client.queryPaginator(
                        request ->
                                more.accept(
                                        request.tableName(NAME)
                                                .keyConditionExpression("pk = :pk")
                                                .expressionAttributeValues(Map.of(":pk", s("a")))))
                .items()
                .forEach(item -> found.add(value(item, "sk").n()));
        return found;
    }

    @Test
    void whatWasAnsweredIsThereAfterARestart() throws IOException {
        put("a", "1", Map.of("sheets", AttributeValue.fromL(List.of(s("x"), n("2")))));
        put("a", "2", Map.of());
        client.deleteItem(request -> request.tableName(NAME).key(key("a", "2")));

        stop();
        start();

        assertThat(value(get("a", "1"), "sheets").l()).containsExactly(s("x"), n("2"));
        assertThat(get("a", "2")).isEmpty();
    }

    @Test
    void numbersAreInTheOrderOfTheirValues() {
        List<String> ordered = List.of("-20", "-1.5", "-1", "0", "0.003", "1", "9", "10", "1000");
        List.of("10", "-1", "0", "9", "-20", "1000", "0.003", "1", "-1.5")
                .forEach(number -> put("a", number, Map.of()));
        put("b", "5", Map.of());

        assertThat(query(request -> request.limit(2))).isEqualTo(ordered);
        assertThat(query(request -> request.limit(2).scanIndexForward(false)))
                .isEqualTo(ordered.reversed());
        assertThat(
                        query(
                                request ->
                                        request.keyConditionExpression(
                                                        "pk = :pk AND sk BETWEEN :from AND :to")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":pk", s("a"), ":from", n("-1.5"),
                                                                ":to", n("9")))))
                .containsExactly("-1.5", "-1", "0", "0.003", "1", "9");
    }

    @Test
    void anIndexContainsWhatHasItsKeyAndFollowsChanges() {
        put("a", "1", Map.of("tag", s("red")));
        put("b", "2", Map.of("tag", s("red")));
        put("c", "3", Map.of());
        put("a", "1", Map.of("tag", s("blue")));

        assertThat(tagged("red")).containsExactly("b");
        assertThat(tagged("blue")).containsExactly("a");
    }

    private List<String> tagged(String tag) {
        return client
                .query(
                        request ->
                                request.tableName(NAME)
                                        .indexName("by-tag")
                                        .keyConditionExpression("tag = :tag")
                                        .expressionAttributeValues(Map.of(":tag", s(tag))))
                .items()
                .stream()
                .map(item -> value(item, "pk").s())
                .toList();
    }

    @Test
    void aFilterLeavesOutItemsThatTheQueryStillCounts() {
        put("a", "1", Map.of("kind", s("news"), "words", n("80")));
        put("a", "2", Map.of("kind", s("sport"), "words", n("200")));
        put("a", "3", Map.of("kind", s("news"), "words", n("300")));

        var answer =
                client.query(
                        request ->
                                request.tableName(NAME)
                                        .keyConditionExpression("pk = :pk")
                                        .filterExpression(
                                                "kind IN (:news, :radio) AND NOT (words < :few OR"
                                                        + " attribute_not_exists(words))")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk", s("a"),
                                                        ":news", s("news"),
                                                        ":radio", s("radio"),
                                                        ":few", n("100"))));

        assertThat(answer.items()).extracting(item -> value(item, "sk").n()).containsExactly("3");
        assertThat(answer.scannedCount()).isEqualTo(3);
    }

    @Test
    void aWriteWhoseConditionFailsShowsTheItemAndChangesNothing() {
        put("a", "1", Map.of("version", n("3")));

        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(
                        () ->
                                client.putItem(
                                        request ->
                                                request.tableName(NAME)
                                                        .item(key("a", "1"))
                                                        .conditionExpression(
                                                                "attribute_not_exists(pk)")
                                                        .returnValuesOnConditionCheckFailure(
                                                                "ALL_OLD")))
                .satisfies(e -> assertThat(e.item()).containsEntry("version", n("3")));
        assertThat(get("a", "1")).containsEntry("version", n("3"));
    }

    @Test
    void anUpdateTakesAllValuesFromTheItemAsItWas() {
        put(
                "a",
                "1",
                Map.of(
                        "left", n("1"),
                        "right", n("2"),
                        "tags", AttributeValue.fromSs(List.of("x", "y")),
                        "sheets", AttributeValue.fromL(List.of(s("p"), s("q"), s("r"))),
                        "parts", AttributeValue.fromM(Map.of("former", s("z")))));

        var changed =
                client.updateItem(
                                request ->
                                        request.tableName(NAME)
                                                .key(key("a", "1"))
                                                .updateExpression(
                                                        "SET #left = #right, #right = #left + :ten,"
                                                            + " parts.fresh ="
                                                            + " if_not_exists(parts.former, :none),"
                                                            + " sheets[9] = :none REMOVE sheets[0],"
                                                            + " sheets[2] ADD hits :ten DELETE tags"
                                                            + " :x")
                                                .expressionAttributeNames(
                                                        Map.of("#left", "left", "#right", "right"))
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":ten", n("10"),
                                                                ":none", s("none"),
                                                                ":x",
                                                                        AttributeValue.fromSs(
                                                                                List.of("x"))))
                                                .returnValues(ReturnValue.ALL_NEW))
                        .attributes();

        assertThat(changed)
                .containsEntry("left", n("2"))
                .containsEntry("right", n("11"))
                .containsEntry("hits", n("10"))
                .containsEntry("tags", AttributeValue.fromSs(List.of("y")))
                .containsEntry("sheets", AttributeValue.fromL(List.of(s("q"), s("none"))))
                .containsEntry(
                        "parts", AttributeValue.fromM(Map.of("former", s("z"), "fresh", s("z"))));
        assertThat(get("a", "1")).isEqualTo(changed);
    }

    @Test
    void aTransactionIsMadeWholeOnceOrNotAtAll() {
        put("a", "1", Map.of());
        TransactWriteItem fresh = put("b", "1", "attribute_not_exists(pk)");
        TransactWriteItem taken = put("a", "1", "attribute_not_exists(pk)");

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> client.transactWriteItems(it -> it.transactItems(fresh, taken)))
                .satisfies(
                        e ->
                                assertThat(e.cancellationReasons())
                                        .extracting(reason -> reason.code())
                                        .containsExactly("None", "ConditionalCheckFailed"));
        assertThat(get("b", "1")).isEmpty();

        client.transactWriteItems(it -> it.transactItems(fresh).clientRequestToken("once"));
        client.transactWriteItems(it -> it.transactItems(fresh).clientRequestToken("once"));
        assertThat(get("b", "1")).isNotEmpty();
        assertThatThrownBy(
                        () ->
                                client.transactWriteItems(
                                        it -> it.transactItems(taken).clientRequestToken("once")))
                .isInstanceOf(IdempotentParameterMismatchException.class);
    }

    private static TransactWriteItem put(String pk, String sk, String condition) {
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(NAME)
                                .item(key(pk, sk))
                                .conditionExpression(condition)
                                .build())
                .build();
    }

    @Test
    void whatDynamoDbRefusesIsRefused() {
        assertRefused("reserved keyword", it -> it.keyConditionExpression("status = :pk"));
        assertRefused("unused", it -> it.expressionAttributeNames(Map.of("#a", "b")));
        assertRefused("not defined", it -> it.keyConditionExpression("pk = :other"));
        assertRefused("Syntax error", it -> it.keyConditionExpression("pk = "));
        assertRefused("schema element", it -> it.keyConditionExpression("title = :pk"));
        assertRefused("Consistent reads", it -> it.indexName("by-tag").consistentRead(true));
        assertThatThrownBy(() -> put("", "1", Map.of())).hasMessageContaining("empty string value");
        assertThatThrownBy(() -> put("p".repeat(2049), "1", Map.of()))
                .hasMessageContaining("maximum size limit");
        assertThatThrownBy(() -> put("a", "1", Map.of("text", s("x".repeat(400 * 1024)))))
                .hasMessageContaining("maximum allowed size");
        assertThatThrownBy(() -> put("a", "1", Map.of("tag", n("1"))))
                .hasMessageContaining("Type mismatch for Index Key");
        assertThatThrownBy(() -> put("a", "1".repeat(39), Map.of()))
                .hasMessageContaining("38 significant digits");
    }

    private void assertRefused(String message, Consumer<QueryRequest.Builder> request) {
        assertThatThrownBy(() -> query(request))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aPageEndsAtAMegabyteAndTheNextGoesOn() {
        for (int i = 0; i < 8; i++) {
            put("a", String.valueOf(i), Map.of("text", s("x".repeat(300 * 1024))));
        }

        assertThat(
                        client.query(
                                        request ->
                                                request.tableName(NAME)
                                                        .keyConditionExpression("pk = :pk")
                                                        .expressionAttributeValues(
                                                                Map.of(":pk", s("a"))))
                                .items())
                .hasSize(4);
        assertThat(query(_ -> {})).hasSize(8);
    }

    @Test
    void writesArePaidForByTheKilobyteAndByTheIndex() {
        Map<String, AttributeValue> item = new HashMap<>(key("a", "1"));
        item.put("tag", s("red"));
        item.put("text", s("x".repeat(2500)));

        double first = writeUnits(item);
        double same = writeUnits(item);
        item.put("tag", s("blue"));
        double moved = writeUnits(item);

        // Three kilobytes in the table; in the index as many, none, or twice as many.
        assertThat(List.of(first, same, moved)).containsExactly(6.0, 3.0, 9.0);
    }

    private double writeUnits(Map<String, AttributeValue> item) {
        return client.putItem(
                        request ->
                                request.tableName(NAME)
                                        .item(item)
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    @Test
    void aFolderOfAnEarlierVersionIsRefused(@TempDir Path earlier) throws IOException {
        Files.createFile(earlier.resolve("shared-local-instance.db"));

        assertThatThrownBy(() -> Tables.start(0, "eu-west-1", "000000000000", Optional.of(earlier)))
                .hasMessageContaining("shared-local-instance.db")
                .hasMessageContaining("start with another folder");
    }

    @Test
    void anItemWhoseTimeIsOverGoes() {
        client.updateTimeToLive(
                request ->
                        request.tableName(NAME)
                                .timeToLiveSpecification(
                                        it -> it.attributeName("expires").enabled(true)));
        put("a", "1", Map.of("expires", n("1000")));
        put("a", "2", Map.of("expires", n("99999999999")));
        put("a", "3", Map.of());

        tables.expire();

        assertThat(query(_ -> {})).containsExactly("2", "3");
    }
}
