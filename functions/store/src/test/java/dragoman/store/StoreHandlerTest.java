package dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.handoff.Envelope;
import dragoman.handoff.Invocation;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.SqsInvocation;
import dragoman.handoff.aws.SqsMessage;
import dragoman.json.Json;
import dragoman.log.aws.FunctionLog;
import dragoman.progress.Failure;
import dragoman.progress.NotedProgress;
import dragoman.progress.StageContext;
import dragoman.record.Translated;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.s3.S3Client;

import java.time.Instant;
import java.util.List;

class StoreHandlerTest {
    private static final Instant NOW = Instant.parse("2026-03-04T06:30:03Z");
    private static final Envelope<Translated> FIRST = Samples.envelope("The quay reopened.");
    private static final Envelope<Translated> LAST = Samples.envelope("Two ships moored there.");

    private final NotedProgress progress = new NotedProgress();
    private final Invocation invocation = new Invocation();

    @Test
    void reportsOneBadMessageOfThreeAlone() {
        KeptRecords records = new KeptRecords();

        List<String> failed =
                handle(
                        records,
                        SqsInvocation.message("m1", Json.write(FIRST), 1),
                        SqsInvocation.message("m2", "no envelope", 1),
                        SqsInvocation.message("m3", Json.write(LAST), 1));

        assertThat(failed).containsExactly("m2");
        assertThat(records.all())
                .extracting(kept -> kept.dispatch().id())
                .containsExactly(FIRST.body().dispatch().id(), LAST.body().dispatch().id());
        assertThat(events())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"stored\"", id(FIRST)),
                        line -> assertThat(line).contains("\"message-failed\"", "\"m2\""),
                        line -> assertThat(line).contains("\"stored\"", id(LAST)));
    }

    @Test
    void storesAMessageThatComesTwiceOnce() {
        KeptRecords records = new KeptRecords();

        List<String> failed =
                handle(
                        records,
                        SqsInvocation.message("m1", Json.write(FIRST), 1),
                        SqsInvocation.message("m1", Json.write(FIRST), 2));

        assertThat(failed).isEmpty();
        assertThat(records.all()).hasSize(1);
        assertThat(events()).last().asString().contains("\"known\"");
    }

    @Test
    void reportsAMessageThatCannotBeStoredNow() {
        List<String> failed =
                handle(
                        (_, _) -> {
                            throw new IllegalStateException("throttled");
                        },
                        SqsInvocation.message("m1", Json.write(FIRST), 1));

        assertThat(failed).hasSize(1);
        assertThat(progress.failures()).extracting(Failure::code).containsExactly("try-again");
    }

    @Test
    void takesAFailureBackWhenALaterAttemptSucceeds() {
        handle(
                (_, _) -> {
                    throw new IllegalStateException("throttled");
                },
                SqsInvocation.message("m1", Json.write(FIRST), 1));

        handle(new KeptRecords(), SqsInvocation.message("m1", Json.write(FIRST), 2));

        assertThat(progress.failures()).isEmpty();
    }

    /** What was logged, without the metrics. */
    private List<String> events() {
        return invocation.lines().stream().filter(line -> line.contains("\"event\"")).toList();
    }

    private static String id(Envelope<Translated> envelope) {
        return envelope.body().dispatch().id();
    }

    private List<String> handle(Records records, SqsMessage... messages) {
        FunctionLog log = new FunctionLog(invocation::log, "Test", () -> NOW);
        try (S3Client buckets = new NoBuckets()) {
            return SqsInvocation.call(
                    new StoreHandler(
                            new Envelopes<>(Translated.class, buckets, "work"),
                            records,
                            new StageContext(progress, log.metrics(), () -> NOW),
                            Redelivery.BY_QUEUE,
                            log),
                    invocation,
                    messages);
        }
    }

    /** No object can be read: these messages carry their bodies. */
    private static final class NoBuckets implements S3Client {
        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
