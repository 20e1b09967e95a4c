package dragoman.memory.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.Clients;
import dragoman.local.dynamodb.Tables;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.memory.Match;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;
import dragoman.memory.UnitSelection;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The memory's table, on the real engine. */
class DynamoMemoryTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static Tables tables;
    private static DynamoDbClient client;

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final String table = "memory-" + UUID.randomUUID();
    private DynamoMemory memory;

    @BeforeAll
    static void start() throws Exception {
        tables = Tables.start(0, "eu-west-1", "000000000000", Optional.empty());
        client =
                new Clients("eu-west-1", new Credentials("local", "localsecret"))
                        .dynamodb(tables.address());
    }

    @BeforeEach
    void create() {
        MemoryTable.create(client, table);
        memory = new DynamoMemory(client, table, new UnitSelection(Optional.of("v2"), clock::get));
    }

    @AfterAll
    static void stop() {
        client.close();
        tables.close();
    }

    @Test
    void findsWhatDiffersInValuesAndSpellingOnly() {
        Unit unit = persons("وصلت 3 سفن إلى الميناء.", "3 ships arrived.", "2026-01-01T00:00:00Z");
        memory.keep(unit);

        assertThat(memory.find("وصلت 3 سفن إلى الميناء.", "ar", "en"))
                .contains(new Match("3 ships arrived.", unit));
        assertThat(memory.find("وصلت 8 سفن الى الميناء", "ar", "en"))
                .contains(new Match("8 ships arrived.", unit));
        assertThat(memory.find("وصلت 3 سفن إلى الميناء.", "ar", "fr")).isEmpty();
        assertThat(memory.find("وصلت السفن إلى الميناء.", "ar", "en")).isEmpty();
    }

    @Test
    void keepsPeoplesBesideMachinesAndTheLaterOfEach() {
        Unit machines = machines("خبر", "machine's", "2026-02-01T00:00:00Z");
        Unit persons = persons("خبر", "person's, earlier", "2026-01-01T00:00:00Z");
        Unit later = persons("خبر", "person's, later", "2026-01-01T00:00:00.500Z");

        keepAndCheck(machines, machines);
        keepAndCheck(machines("خبر", "older machine's", "2026-01-31T00:00:00Z"), machines);
        keepAndCheck(persons, persons);
        keepAndCheck(machines("خبر", "machine's, latest", "2026-03-01T00:00:00Z"), persons);
        keepAndCheck(later, later);
        keepAndCheck(persons, later);
    }

    @Test
    void keepsEachSegmentBesideWhatStandsForAllThatDifferInValues() {
        Unit several = persons("وصلت 3 سفن", "Several ships (3) came", "2026-01-01T00:00:00Z");
        Unit plain = persons("وصلت 5 سفن", "5 ships arrived", "2026-01-02T00:00:00Z");
        memory.keep(List.of(several, plain));

        assertThat(memory.find(List.of("وصلت 3 سفن", "وصلت 5 سفن", "وصلت 9 سفن"), "ar", "en"))
                .containsOnly(
                        Map.entry("وصلت 3 سفن", new Match("Several ships (3) came", several)),
                        Map.entry("وصلت 5 سفن", new Match("5 ships arrived", plain)),
                        Map.entry("وصلت 9 سفن", new Match("9 ships arrived", plain)));
        assertThat(memory.units()).containsExactlyInAnyOrder(several, plain);
    }

    @Test
    void readsAndWritesMoreThanOneRequestTakes() {
        List<Unit> units = new ArrayList<>();
        List<String> segments = new ArrayList<>();
        for (int i = 2; i < 150; i++) {
            String name = "الرصيف " + Integer.toString(i, 36).replaceAll("[0-9]", "x") + i;
            units.add(machines(name + " مغلق", "Berth " + i + " closed", "2026-01-01T00:00:00Z"));
            segments.add(name + " مغلق");
        }
        memory.keep(units);

        assertThat(memory.find(segments, "ar", "en").keySet()).containsExactlyElementsOf(segments);
        assertThat(memory.units()).hasSameSizeAs(units);
    }

    @Test
    void forgetsMachinesUnitsThatExpireOrHaveAnotherTerminology() {
        Unit expiring =
                new Unit("ar", "en", "خبر", "news", machine("v2", NOW.plusSeconds(60)), NOW);
        Unit other =
                new Unit("ar", "en", "نبأ", "tidings", machine("v1", NOW.plusSeconds(60)), NOW);
        memory.keep(List.of(expiring, other));

        assertThat(memory.find(List.of("خبر", "نبأ"), "ar", "en")).containsOnlyKeys("خبر");
        clock.set(NOW.plusSeconds(60));
        assertThat(memory.find(List.of("خبر", "نبأ"), "ar", "en")).isEmpty();
    }

    @Test
    void readsItemsOfEarlierVersions() {
        // The key and the attributes as version 0.1 wrote them.
        client.putItem(
                request ->
                        request.tableName(table)
                                .item(
                                        Map.of(
                                                "pk",
                                                text("ar#en#2fc940f50989ff3465068dc74b035dae"),
                                                "from",
                                                text("ar"),
                                                "to",
                                                text("en"),
                                                "source",
                                                text("ارتفع السعر 12 نقطة يوم الاثنين."),
                                                "target",
                                                text("The price rose 12 points on Monday."),
                                                "person",
                                                AttributeValue.fromBool(true),
                                                "changed",
                                                text("2026-01-01T00:00:00.000Z"))));

        assertThat(memory.find("ارتفع السعر 14 نقطة يوم الاثنين", "ar", "en"))
                .map(Match::translation)
                .contains("The price rose 14 points on Monday.");
        assertThat(memory.units())
                .extracting(Unit::origin)
                .containsExactly(UnitOrigin.Person.UNNAMED);
    }

    private void keepAndCheck(Unit kept, Unit found) {
        memory.keep(kept);

        assertThat(memory.find("خبر", "ar", "en")).map(Match::unit).contains(found);
    }

    private static Unit persons(String source, String target, String changed) {
        return new Unit(
                "ar", "en", source, target, UnitOrigin.Person.UNNAMED, Instant.parse(changed));
    }

    private static Unit machines(String source, String target, String changed) {
        return new Unit(
                "ar", "en", source, target, machine("v2", NOW.plus(LEASE)), Instant.parse(changed));
    }

    private static UnitOrigin machine(String terminology, Instant expires) {
        return new UnitOrigin.Machine("aws", Optional.of(terminology), Optional.of(expires));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
