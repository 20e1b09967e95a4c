package dragoman.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.StoredRecord;
import dragoman.card.Shards;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Labels;
import dragoman.record.RecordLinks;
import dragoman.record.RecordState;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Four dispatches in each of their 24 orders: what they have to do with each other is the same. */
class LinkOrderTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Engine ENGINE = Engine.start();

    private final RecordReader reader =
            new RecordReader(ENGINE.database(), Engine.TABLE, RecordStorePropertyTest.objects());

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void whatIsAboutAStoryFindsItWhenTheStoryWasSentTwice() {
        for (List<Integer> order : orders(4)) {
            String agency = agency("TW", order);
            List<String> text = Wire.text(agency.hashCode());
            List<String> again = new ArrayList<>(text);
            again.set(2, again.get(2).replaceAll("^\\S+", "another"));
            List<Dispatch> sent =
                    List.of(
                            dispatch(agency, DispatchKind.STORY, 9, serial("N101"), text),
                            dispatch(agency, DispatchKind.STORY, 11, serial("N101"), again),
                            dispatch(
                                    agency,
                                    DispatchKind.CORRECTION,
                                    13,
                                    about("item N101"),
                                    List.of("It said five where six was meant.")),
                            dispatch(
                                    agency,
                                    DispatchKind.KILL,
                                    14,
                                    about("N101"),
                                    List.of("Please do not use the item.")));
            store(sent, order);

            for (Dispatch one : sent) {
                StoredRecord stored = reader.record(one.id()).orElseThrow();
                assertThat(stored.record().id()).as("%s", order).isEqualTo(sent.getFirst().id());
                assertThat(stored.version()).isEqualTo(3);
                assertThat(stored.record().links().state())
                        .as("%s of %s", one.kind(), order)
                        .isEqualTo(RecordState.WITHDRAWN);
                assertThat(stored.record().links().sameStory()).isEmpty();
            }
        }
    }

    @Test
    void whatACorrectionMayHaveBeenAboutIsLeftOnceItIsKnownToBeAboutAnother() {
        for (List<Integer> order : orders(4)) {
            String agency = agency("UN", order);
            int seed = agency.hashCode();
            List<String> one = Wire.text(seed);
            List<String> other = new ArrayList<>(Wire.text(seed + 1));
            other.set(0, one.getFirst());
            String opening = one.getFirst().replaceAll("(?:\\S+ ){6}\\S+$", "");
            Dispatch correction =
                    dispatch(
                            agency,
                            DispatchKind.CORRECTION,
                            13,
                            about("item N107 " + opening),
                            List.of("It said five where six was meant."));
            Dispatch meant =
                    dispatch(agency, DispatchKind.STORY, 11, serial("N107"), Wire.text(seed + 2));
            List<Dispatch> alike =
                    List.of(
                            dispatch(agency, DispatchKind.STORY, 9, Labels.NONE, one),
                            dispatch(agency, DispatchKind.STORY, 10, Labels.NONE, other));
            List<Dispatch> sent = List.of(alike.getFirst(), alike.getLast(), correction, meant);
            if (order.getLast() == 3) {
                store(sent, order.subList(0, 3));
                assertThat(links(correction).sameStory())
                        .containsExactlyInAnyOrder(alike.getFirst().id(), alike.getLast().id());
                assertThat(links(alike.getFirst()).sameStory()).containsExactly(correction.id());
            }
            store(sent, order);

            assertThat(reader.record(correction.id()).orElseThrow().record().id())
                    .as("%s", order)
                    .isEqualTo(meant.id());
            for (Dispatch dispatch : sent) {
                assertThat(links(dispatch).sameStory())
                        .as("%s of %s", dispatch.id(), order)
                        .isEmpty();
            }
        }
    }

    private RecordLinks links(Dispatch dispatch) {
        return reader.record(dispatch.id()).orElseThrow().record().links();
    }

    private static void store(List<Dispatch> dispatches, List<Integer> order) {
        RecordStore store =
                new RecordStore(
                        ENGINE.database(),
                        Engine.TABLE,
                        RecordStorePropertyTest.objects(),
                        new Shards(4));
        for (int n : order) {
            store.store(Wire.content(dispatches.get(n), 10, "first", "fr"), NOW);
        }
    }

    private static Dispatch dispatch(
            String agency, DispatchKind kind, int hour, Labels labels, List<String> text) {
        return Wire.dispatch(agency, kind, LocalTime.of(hour, 0), labels, List.of(), text);
    }

    /** An agency that has sent nothing else. */
    private static String agency(String name, List<Integer> order) {
        return order.stream().map(String::valueOf).collect(Collectors.joining("", name, ""));
    }

    private static Labels serial(String serial) {
        return Wire.labels(
                Optional.of(serial), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Labels about(String reference) {
        return Wire.labels(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reference));
    }

    /** All orders of the first numbers. */
    private static List<List<Integer>> orders(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        return orders(count - 1).stream()
                .flatMap(
                        shorter ->
                                IntStream.rangeClosed(0, shorter.size())
                                        .mapToObj(
                                                at -> {
                                                    List<Integer> order = new ArrayList<>(shorter);
                                                    order.add(at, count - 1);
                                                    return order;
                                                }))
                .toList();
    }
}
