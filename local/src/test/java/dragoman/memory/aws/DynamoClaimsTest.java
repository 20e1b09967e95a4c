package dragoman.memory.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.Clients;
import dragoman.local.dynamodb.Tables;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;
import dragoman.memory.UnitSelection;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Claims in the memory's table, on the real engine. */
class DynamoClaimsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static Tables tables;
    private static DynamoDbClient client;

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final String table = "memory-" + UUID.randomUUID();
    private DynamoMemory memory;
    private DynamoClaims claims;

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
        claims = new DynamoClaims(client, table, memory, clock::get);
    }

    @AfterAll
    static void stop() {
        client.close();
        tables.close();
    }

    @Test
    void aSegmentIsClaimedByOneUntilTheLeaseEnds() {
        List<String> segments = List.of("خبر", "خبر.", "وصلت 3 سفن", "وصلت 5 سفن");

        assertThat(claims.claim(segments, "ar", "en", "first", LEASE))
                .containsExactly("خبر", "وصلت 3 سفن", "وصلت 5 سفن");
        assertThat(claims.claim(segments, "ar", "en", "second", LEASE)).isEmpty();
        assertThat(claims.claim(segments, "ar", "fr", "second", LEASE)).hasSize(3);
        assertThat(claims.claim(List.of("خبر", "نبأ"), "ar", "en", "second", LEASE))
                .containsExactly("نبأ");
        assertThat(claims.claim(List.of("خبر"), "ar", "en", "first", LEASE)).containsExactly("خبر");

        clock.set(NOW.plus(LEASE));
        assertThat(claims.claim(segments, "ar", "en", "second", LEASE)).hasSize(3);
    }

    @Test
    void whatIsReleasedIsGivenToTheNextAndWhatIsKeptToNobody() {
        claims.claim(List.of("خبر", "نبأ"), "ar", "en", "first", LEASE);
        claims.release(List.of("خبر"), "ar", "en", "first");
        claims.release(List.of("نبأ"), "ar", "en", "second");
        assertThat(claims.claim(List.of("خبر", "نبأ"), "ar", "en", "second", LEASE))
                .containsExactly("خبر");

        memory.keep(new Unit("ar", "en", "نبأ", "news", machine("v2", NOW.plus(LEASE)), NOW));
        clock.set(NOW.plus(LEASE).minusMillis(1));
        claims.release(List.of("نبأ"), "ar", "en", "first");
        assertThat(claims.claim(List.of("نبأ"), "ar", "en", "second", LEASE)).isEmpty();
        clock.set(NOW.plus(LEASE));
        assertThat(claims.claim(List.of("نبأ"), "ar", "en", "second", LEASE))
                .containsExactly("نبأ");
    }

    /** As dispatches do that arrive together: each segment is translated once. */
    @Test
    void concurrentDispatchesTranslateASegmentOnce() throws Exception {
        int dispatches = 6;
        List<String> segments = new ArrayList<>();
        for (int i = 2; i < 122; i++) {
            segments.add("أغلق الرصيف رقم " + i);
        }
        List<String> translated = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier together = new CyclicBarrier(dispatches);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < dispatches; i++) {
            String owner = "dispatch-" + i;
            work.add(
                    () -> {
                        together.await();
                        translate(owner, segments, translated);
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(dispatches)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(translated).containsExactlyInAnyOrderElementsOf(segments);
    }

    /** Until all are known: looks up, claims, translates what the claim gives, looks again. */
    private void translate(String owner, List<String> segments, List<String> translated) {
        List<String> missing = segments;
        while (!missing.isEmpty()) {
            Set<String> mine = claims.claim(missing, "ar", "en", owner, LEASE);
            translated.addAll(mine);
            memory.keep(
                    mine.stream()
                            .map(
                                    segment ->
                                            new Unit(
                                                    "ar",
                                                    "en",
                                                    segment,
                                                    "The berth is closed",
                                                    machine("v2", NOW.plus(LEASE)),
                                                    NOW))
                            .toList());
            Set<String> known = memory.find(missing, "ar", "en").keySet();
            missing = missing.stream().filter(segment -> !known.contains(segment)).toList();
        }
    }

    private static UnitOrigin machine(String terminology, Instant expires) {
        return new UnitOrigin.Machine("aws", Optional.of(terminology), Optional.of(expires));
    }
}
