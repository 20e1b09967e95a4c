package dragoman.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.card.Shards;
import dragoman.count.aws.DailyCounts;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Take;
import dragoman.dispatch.Topic;
import dragoman.record.RecordContent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whatever is delivered, however often, in whatever order, by however many functions at once, and
 * wherever they break off: what is stored is what a plain model says. The engine is the real one.
 */
class RecordStorePropertyTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final Engine ENGINE = Engine.start();

    @AfterContainer
    static void stop() {
        ENGINE.close();
    }

    /** What an agency can send about one story. */
    enum Kind {
        ORIGINAL,
        MORE_LANGUAGES,
        TRANSLATED_ANEW,
        CORRECTION_BY_SERIAL,
        CORRECTION_BY_TEXT,
        UPDATE_BY_SLUG,
        KILL,
        RELAY,
        SECOND_TAKE,
        SENT_AGAIN
    }

    record Delivery(int story, Kind kind) {}

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Arbitraries.integers()
                .between(0, 1)
                .flatMap(story -> Arbitraries.of(Kind.class).map(kind -> new Delivery(story, kind)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void whateverOrderRepetitionAndCrashesTheRecordsAreThoseOfTheModel(
            @ForAll("deliveries") List<Delivery> deliveries, @ForAll Random random) {
        World world = new World();
        Breaking breaking = new Breaking(ENGINE.database());
        List<Delivery> order = new ArrayList<>(deliveries);
        deliveries.stream().filter(_ -> random.nextBoolean()).forEach(order::add);
        Collections.shuffle(order, random);
        for (Delivery delivery : order) {
            deliver(world.content(delivery), breaking, random);
        }

        world.check(deliveries);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void functionsThatWorkAtTheSameTimeDoNotSpoilEachOthersRecords(
            @ForAll("deliveries") List<Delivery> deliveries) throws Exception {
        World world = new World();
        try (ExecutorService functions = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Delivery delivery : deliveries) {
                for (int copy = 0; copy < 2; copy++) {
                    running.add(
                            functions.submit(
                                    () ->
                                            store(ENGINE.database())
                                                    .store(world.content(delivery), NOW)));
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        world.check(deliveries);
    }

    /** Delivers until it succeeds, as a queue does. */
    private static void deliver(RecordContent content, Breaking breaking, Random random) {
        boolean done = false;
        for (int attempt = 0; !done; attempt++) {
            if (attempt < 3 && random.nextInt(3) > 0) {
                breaking.after(random.nextInt(25), random.nextBoolean());
            } else {
                breaking.never();
            }
            try {
                // A function that broke off is a new one at the next attempt.
                store(breaking.client()).store(content, NOW);
                done = true;
            } catch (Breaking.Crash e) {
                assertThat(attempt).isLessThan(3);
            }
        }
    }

    private static RecordStore store(DynamoDbClient client) {
        return new RecordStore(client, Engine.TABLE, objects(), new Shards(4));
    }

    static RecordObjects objects() {
        return new RecordObjects(
                (S3Client)
                        Proxy.newProxyInstance(
                                S3Client.class.getClassLoader(),
                                new Class<?>[] {S3Client.class},
                                (_, method, _) -> {
                                    throw new AssertionError("no record is so large: " + method);
                                }),
                "records");
    }

    /** Agencies and stories of one try, which no other try has. */
    private static final class World {
        private final int number = WORLDS.incrementAndGet();
        private final String agency = "AG" + number;
        private final ModelOfRecords model =
                new ModelOfRecords(
                        ENGINE.database(),
                        Engine.TABLE,
                        new RecordReader(ENGINE.database(), Engine.TABLE, objects()));

        RecordContent content(Delivery delivery) {
            int story = delivery.story();
            List<String> text = Wire.text(number * 100L + story);
            String serial = "N" + (100 + story);
            Labels first = Wire.labels(Optional.of(serial), slug(story), take(story, 1), none());
            return switch (delivery.kind()) {
                case ORIGINAL -> Wire.content(original(text, first, topic(1)), 10, "first", "fr");
                case MORE_LANGUAGES ->
                        Wire.content(original(text, first, topic(1)), 20, "first", "fr", "es");
                case TRANSLATED_ANEW ->
                        Wire.content(original(text, first, topic(2)), 30, "anew", "fr");
                case CORRECTION_BY_SERIAL ->
                        about(
                                DispatchKind.CORRECTION,
                                11,
                                Wire.labels(none(), none(), none2(), Optional.of("item " + serial)),
                                changed(text, 0));
                case CORRECTION_BY_TEXT ->
                        about(
                                DispatchKind.CORRECTION,
                                12,
                                Wire.labels(
                                        none(),
                                        none(),
                                        none2(),
                                        Optional.of(
                                                text.getFirst()
                                                        .substring(0, 40)
                                                        .replaceAll(" \\S*$", ""))),
                                List.of("It said " + number + story + " where one was meant."));
                case UPDATE_BY_SLUG ->
                        about(
                                DispatchKind.UPDATE,
                                13,
                                Wire.labels(none(), slug(story), none2(), none()),
                                changed(text, 1));
                case KILL ->
                        about(
                                DispatchKind.KILL,
                                14,
                                Wire.labels(none(), none(), none2(), Optional.of(serial)),
                                List.of("Do not use " + number + " " + story + "."));
                case RELAY ->
                        Wire.content(
                                Wire.dispatch(
                                        "RL" + number,
                                        DispatchKind.STORY,
                                        LocalTime.of(15, story),
                                        Labels.NONE,
                                        List.of(agency),
                                        text.subList(0, 3)),
                                10,
                                "relay",
                                "fr");
                case SECOND_TAKE ->
                        Wire.content(
                                Wire.dispatch(
                                        agency,
                                        DispatchKind.TAKE,
                                        LocalTime.of(16, story),
                                        Wire.labels(none(), slug(story), take(story, 2), none()),
                                        List.of(),
                                        Wire.text(number * 100L + 50 + story)),
                                10,
                                "take",
                                "fr");
                case SENT_AGAIN ->
                        Wire.content(
                                Wire.dispatch(
                                        agency,
                                        DispatchKind.STORY,
                                        LocalTime.of(17, story),
                                        Wire.labels(Optional.of(serial), none(), none2(), none()),
                                        List.of(),
                                        changed(text, 2)),
                                10,
                                "again",
                                "fr");
            };
        }

        private dragoman.dispatch.Dispatch original(List<String> text, Labels labels, Topic topic) {
            return Wire.dispatch(
                    agency,
                    DispatchKind.STORY,
                    LocalTime.of(9, 0),
                    labels,
                    List.of(),
                    text,
                    List.of(topic));
        }

        /** What the original is about, as it is read first (1) and read again later (2). */
        private Topic topic(int reading) {
            return new Topic("medtop:%05d%03d".formatted(number, reading), 0.9);
        }

        private RecordContent about(DispatchKind kind, int hour, Labels labels, List<String> text) {
            return Wire.content(
                    Wire.dispatch(agency, kind, LocalTime.of(hour, 0), labels, List.of(), text),
                    10,
                    "later",
                    "fr");
        }

        private static List<String> changed(List<String> text, int paragraph) {
            List<String> changed = new ArrayList<>(text);
            changed.set(paragraph, changed.get(paragraph).replaceAll("^\\S+ \\S+", "two others"));
            return changed;
        }

        private static Optional<String> slug(int story) {
            return Optional.of("BC-SLUG-" + (char) ('A' + story));
        }

        private static Optional<Take> take(int story, int n) {
            return story == 0
                    ? Optional.empty()
                    : Optional.of(new Take(Optional.of("take " + n), Optional.of(n), n == 1));
        }

        private static Optional<String> none() {
            return Optional.empty();
        }

        private static Optional<Take> none2() {
            return Optional.empty();
        }

        void check(List<Delivery> deliveries) {
            Map<String, Integer> expected = new TreeMap<>();
            for (int story = 0; story < 2; story++) {
                int which = story;
                Map<Kind, RecordContent> sent = new java.util.EnumMap<>(Kind.class);
                deliveries.stream()
                        .filter(delivery -> delivery.story() == which)
                        .forEach(delivery -> sent.put(delivery.kind(), content(delivery)));
                model.check(sent, story == 1)
                        .forEach(facet -> expected.merge(facet, 1, Integer::sum));
            }
            assertThat(counted()).isEqualTo(expected);
        }

        /** What the counters say of this world. */
        private Map<String, Integer> counted() {
            Map<String, Integer> counted = new TreeMap<>();
            List<String> mine =
                    List.of(
                            "agency#" + agency,
                            "agency#RL" + number,
                            "topic#" + topic(1).code(),
                            "topic#" + topic(2).code());
            new DailyCounts(ENGINE.database(), Engine.TABLE, new Shards(4))
                    .between(Wire.DATE, Wire.DATE)
                    .forEach(
                            day ->
                                    day.facets().entrySet().stream()
                                            .filter(one -> mine.contains(one.getKey()))
                                            .filter(one -> one.getValue() != 0)
                                            .forEach(
                                                    one ->
                                                            counted.put(
                                                                    one.getKey(), one.getValue())));
            return counted;
        }
    }
}
