package dragoman.memory.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.Clients;
import dragoman.local.dynamodb.Tables;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;
import dragoman.memory.Unit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The memory's table, on the real engine. */
class DynamoMemoryTest {
    private static Tables tables;
    private static DynamoDbClient client;
    private static DynamoMemory memory;

    @BeforeAll
    static void start() throws Exception {
        tables = Tables.start(0, "eu-west-1", "000000000000", Optional.empty());
        client =
                new Clients("eu-west-1", new Credentials("local", "localsecret"))
                        .dynamodb(tables.address());
        Tables.create(
                client,
                new Table(
                        "Memory",
                        "memory",
                        Map.of("pk", "S"),
                        new KeySchema("pk", Optional.empty()),
                        List.of()));
        memory = new DynamoMemory(client, "memory");
    }

    @AfterAll
    static void stop() {
        client.close();
        tables.close();
    }

    @Test
    void findsWhatDiffersInNumbersAndSpellingOnly() {
        Unit unit =
                unit("وصلت 3 سفن إلى الميناء.", "3 ships arrived.", true, "2026-01-01T00:00:00Z");
        memory.keep(unit);

        assertThat(memory.find("وصلت 3 سفن إلى الميناء.", "ar", "en")).contains(unit);
        assertThat(memory.find("وصلت 8 سفن الى الميناء", "ar", "en")).contains(unit);
        assertThat(memory.find("وصلت 3 سفن إلى الميناء.", "ar", "fr")).isEmpty();
        assertThat(memory.find("وصلت السفن إلى الميناء.", "ar", "en")).isEmpty();
    }

    @Test
    void keepsPeoplesBeforeMachinesAndThenTheLater() {
        Unit machines = unit("خبر", "machine's", false, "2026-02-01T00:00:00Z");
        Unit persons = unit("خبر", "person's, earlier", true, "2026-01-01T00:00:00Z");
        Unit later = unit("خبر", "person's, later", true, "2026-01-01T00:00:00.500Z");

        keepAndCheck(machines, machines);
        keepAndCheck(unit("خبر", "older machine's", false, "2026-01-31T00:00:00Z"), machines);
        keepAndCheck(persons, persons);
        keepAndCheck(unit("خبر", "machine's, latest", false, "2026-03-01T00:00:00Z"), persons);
        keepAndCheck(later, later);
        keepAndCheck(persons, later);
    }

    private static void keepAndCheck(Unit kept, Unit found) {
        memory.keep(kept);

        assertThat(memory.find("خبر", "ar", "en")).contains(found);
    }

    private static Unit unit(String source, String target, boolean person, String changed) {
        return new Unit("ar", "en", source, target, person, Instant.parse(changed));
    }
}
