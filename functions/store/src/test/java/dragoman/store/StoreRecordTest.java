package dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.StoreOutcome;
import dragoman.handoff.Envelope;
import dragoman.metric.Measurement;
import dragoman.progress.NotedProgress;
import dragoman.progress.StageContext;
import dragoman.record.RecordContent;
import dragoman.record.Stage;
import dragoman.record.Translated;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class StoreRecordTest {
    private static final Instant NOW = Instant.parse("2026-03-04T06:30:03.987654Z");
    private static final Instant NOTED = Instant.parse("2026-03-04T06:30:03.987Z");
    private static final Envelope<Translated> ENVELOPE = Samples.envelope("The quay reopened.");
    private static final String ID = ENVELOPE.body().dispatch().id();
    private static final String STORED = "stored " + Samples.upload().id() + " " + ID + " " + NOTED;

    private final NotedProgress progress = new NotedProgress();
    private final List<Measurement> measured = new ArrayList<>();

    @Test
    void storesTheRecordAndNotesIt() {
        KeptRecords records = new KeptRecords();

        assertThat(apply(records)).isEqualTo(StoreOutcome.STORED);

        assertThat(records.all())
                .containsExactly(
                        RecordContent.of(
                                ENVELOPE.body().dispatch(),
                                ENVELOPE.body().renditions(),
                                ENVELOPE.body().stages()));
        assertThat(progress.notes()).containsExactly(STORED);
        assertThat(progress.failures()).isEmpty();
        assertThat(measured)
                .containsExactly(
                        new Measurement.StageDone(
                                Stage.STORE, Duration.between(Samples.TRANSLATED, NOTED)),
                        new Measurement.Ended(
                                ENVELOPE.body().dispatch().agency(), Measurement.Outcome.STORED),
                        new Measurement.Recorded(
                                Duration.between(ENVELOPE.upload().received(), NOTED)));
    }

    @Test
    void notesADispatchThatWasStoredBeforeAsWell() {
        KeptRecords records = new KeptRecords();
        apply(records);

        assertThat(apply(records)).isEqualTo(StoreOutcome.KNOWN);

        assertThat(records.all()).hasSize(1);
        assertThat(progress.notes()).containsExactly(STORED, STORED);
        assertThat(progress.failures()).isEmpty();
    }

    private StoreOutcome apply(Records records) {
        return new StoreRecord(records, new StageContext(progress, measured::add, () -> NOW))
                .apply(ENVELOPE);
    }
}
