package dragoman.count.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.Samples;
import dragoman.archive.aws.Engine;
import dragoman.card.Shards;
import dragoman.count.Sender;
import dragoman.count.SentHour;
import dragoman.count.SentHour.Sent;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.handoff.Invocation;
import dragoman.log.aws.FunctionLog;
import dragoman.table.aws.Attributes;
import dragoman.watch.Sweeper;
import dragoman.watch.WatchHandler;
import dragoman.watch.aws.DynamoSenders;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What store counts of senders, and what watch makes of it, on the real engine. */
class SentHoursTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Sender SENDER = new Sender("KUNA", "ar");
    private static Engine engine;

    private SentHours hours;

    @BeforeAll
    static void start() {
        engine = Engine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void empty() {
        engine.database()
                .scanPaginator(request -> request.tableName(Engine.TABLE))
                .items()
                .forEach(
                        item ->
                                engine.database()
                                        .deleteItem(
                                                request ->
                                                        request.tableName(Engine.TABLE)
                                                                .key(
                                                                        Map.of(
                                                                                "pk",
                                                                                Attributes.required(
                                                                                        item, "pk"),
                                                                                "sk",
                                                                                Attributes.required(
                                                                                        item,
                                                                                        "sk")))));
        // More than four, so that an agency has more than one partition.
        hours = new SentHours(engine.database(), Engine.TABLE, new Shards(8));
    }

    @Test
    void countsByHourAndLayoutWhateverPartitionADispatchIsIn() {
        hours.count(dispatch(0, NOW.plusSeconds(3599), false));
        hours.count(dispatch(1, NOW, true));
        hours.count(dispatch(2, NOW.plusSeconds(3600), false));

        assertThat(hours.senders()).containsExactly(SENDER);
        assertThat(hours.since(SENDER, NOW))
                .containsExactly(
                        new SentHour(NOW, Map.of("text", new Sent(2, 1))),
                        new SentHour(NOW.plusSeconds(3600), Map.of("text", new Sent(1, 0))));
        assertThat(hours.since(SENDER, NOW.plusSeconds(3600))).hasSize(1);
    }

    @Test
    void letsEachHourExpire() {
        hours.count(dispatch(0, NOW, true));

        assertThat(engine.database().scan(request -> request.tableName(Engine.TABLE)).items())
                .hasSize(2)
                .allSatisfy(
                        item ->
                                assertThat(item.get("expires"))
                                        .isEqualTo(
                                                AttributeValue.fromN(
                                                        Long.toString(
                                                                NOW.plus(Duration.ofDays(63))
                                                                        .getEpochSecond()))));
    }

    @Test
    void watchTellsWhoHasFallenSilent() throws IOException {
        for (int back = 24 * 21; back > 0; back--) {
            hours.count(dispatch(back, NOW.minus(Duration.ofHours(back)), false));
        }

        assertThat(watched(NOW.plus(Duration.ofHours(3))))
                .noneMatch(line -> line.contains("sender-quiet"));
        assertThat(watched(NOW.plus(Duration.ofHours(4))))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains("sender-quiet", "KUNA", "\"ar\"", "\"4\""))
                .anyMatch(line -> line.contains("\"QuietSenders\":1"));
    }

    private List<String> watched(Instant at) throws IOException {
        Invocation invocation = new Invocation();
        new WatchHandler(
                        new DynamoSenders(hours),
                        (_, _, _) -> new Sweeper.Swept(true, List.of()),
                        new FunctionLog(invocation::log, "Dragoman/test", InstantSource.fixed(at)),
                        InstantSource.fixed(at))
                .handleRequest(
                        new ByteArrayInputStream(
                                ("{\"time\":\"" + at + "\"}").getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        invocation);
        return invocation.lines();
    }

    private static Dispatch dispatch(int n, Instant received, boolean warned) {
        Dispatch one = Samples.dispatch();
        Upload upload = Samples.upload();
        return new Dispatch(
                "kuna-20260302-%012x".formatted(n),
                Optional.of(SENDER.agency()),
                SENDER.language(),
                one.kind(),
                "text",
                one.dating(),
                one.labels(),
                one.heading(),
                one.datelines(),
                one.paragraphs(),
                one.closing(),
                one.mentions(),
                one.quotes(),
                one.topics(),
                warned ? one.warnings() : List.of(),
                one.transmission(),
                new Upload(
                        upload.id(),
                        upload.bucket(),
                        upload.key(),
                        upload.version(),
                        upload.etag(),
                        upload.bytes(),
                        upload.charset(),
                        received));
    }
}
