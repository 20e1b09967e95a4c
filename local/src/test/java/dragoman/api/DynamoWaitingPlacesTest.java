package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.api.aws.DynamoWaitingPlaces;
import dragoman.api.upload.WaitingPlaces;
import dragoman.archive.aws.Engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Places on the real engine, as environments of the function share them. */
class DynamoWaitingPlacesTest {
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static Engine engine;

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    @BeforeAll
    static void start() {
        engine = Engine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void neverGivesMorePlacesThanThereAreAndGivesThoseThatWereLeft() throws Exception {
        WaitingPlaces places = places(3);
        List<WaitingPlaces.Place> taken;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<WaitingPlaces.Place>>> calls =
                    IntStream.range(0, 20)
                            .<Callable<Optional<WaitingPlaces.Place>>>mapToObj(
                                    _ -> () -> places.take(LONGEST))
                            .toList();
            taken =
                    callers.invokeAll(calls).stream()
                            .flatMap(result -> result.resultNow().stream())
                            .toList();
        }
        assertThat(taken).hasSize(3);

        taken.getFirst().close();
        assertThat(places.take(LONGEST)).isPresent();
        assertThat(places.take(LONGEST)).isEmpty();

        // Calls that died leave their places by the time alone.
        now = now.plus(LONGEST);
        assertThat(places.take(LONGEST)).isEmpty();
        now = now.plusMillis(1);
        assertThat(
                        List.of(
                                places.take(LONGEST),
                                places.take(LONGEST),
                                places.take(LONGEST),
                                places.take(LONGEST)))
                .filteredOn(Optional::isPresent)
                .hasSize(3);
    }

    private WaitingPlaces places(int number) {
        return new DynamoWaitingPlaces(engine.database(), Engine.TABLE, number, () -> now);
    }
}
