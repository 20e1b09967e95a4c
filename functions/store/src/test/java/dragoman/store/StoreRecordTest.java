package dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Closing;
import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Heading;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.handoff.Envelope;
import dragoman.handoff.aws.StageRun;
import dragoman.record.DispatchRecord;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.table.Failure;
import dragoman.table.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StoreRecordTest {
    private static final Instant NOW = Instant.parse("2026-06-03T10:00:00.123Z");

    private final Map<String, DispatchRecord> kept = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private Optional<Records.Outcome> answer = Optional.empty();
    private final StoreRecord step = new StoreRecord(this::put, new Notes(), () -> NOW);

    @Test
    void storesARecordWithTheTimesOfItsStages() {
        assertThat(step.apply(envelope("a"), 1)).isEqualTo(Records.Outcome.STORED);

        DispatchRecord stored = kept.values().iterator().next();
        assertThat(stored.stages())
                .extracting(StageTime::stage)
                .containsExactly(Stage.PARSE, Stage.STORE);
        assertThat(stored.stages().getLast().at()).isEqualTo(NOW);
        assertThat(notes).containsExactly("stored " + stored.dispatch().id());
    }

    @Test
    void storesOnceHoweverOftenTheMessageComes() {
        step.apply(envelope("a"), 1);
        DispatchRecord first = kept.values().iterator().next();

        assertThat(step.apply(envelope("b"), 2)).isEqualTo(Records.Outcome.KNOWN);
        assertThat(kept).hasSize(1).containsValue(first);
        assertThat(notes).hasSize(2);
    }

    @Test
    void notesARecordThatIsTooLarge() {
        answer = Optional.of(Records.Outcome.TOO_LARGE);

        step.apply(envelope("a"), 3);

        assertThat(failures).extracting(Failure::code).containsExactly("too-large-to-store");
        assertThat(failures.getFirst().attempts()).isEqualTo(3);
        assertThat(notes).isEmpty();
    }

    @Test
    void aStageNotesTroubleAndPassesItOn() {
        StageRun run = new StageRun(Stage.STORE, new Notes(), () -> NOW);
        String upload = UploadIds.of("b", "a", "v");

        assertThatThrownBy(
                        () ->
                                run.run(
                                        upload,
                                        "kuna-20260603-0123456789ab",
                                        2,
                                        () -> {
                                            throw new IllegalStateException("text of the dispatch");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(failures.getFirst().message())
                .contains("Attempt 2")
                .doesNotContain("text of the dispatch");
        run.run(upload, "kuna-20260603-0123456789ab", 3, () -> {});
        assertThat(notes).containsExactly("recovered");
        run.run(upload, "kuna-20260603-0123456789ab", 1, () -> {});
        assertThat(notes).hasSize(1);
    }

    private Records.Outcome put(DispatchRecord stored) {
        return answer.orElseGet(
                () ->
                        kept.putIfAbsent(stored.dispatch().id(), stored) == null
                                ? Records.Outcome.STORED
                                : Records.Outcome.KNOWN);
    }

    private static Envelope<Translated> envelope(String key) {
        LocalDate date = LocalDate.of(2026, 6, 3);
        Upload upload =
                new Upload(
                        UploadIds.of("b", key, "v"),
                        Optional.of("b"),
                        key,
                        Optional.of("v"),
                        Optional.empty(),
                        4,
                        Optional.of("UTF-8"),
                        NOW);
        Dispatch dispatch =
                new Dispatch(
                        DispatchIds.of(Optional.of("KUNA"), date, List.of("Text")),
                        Optional.of("KUNA"),
                        "en",
                        DispatchKind.STORY,
                        "text",
                        Dating.of(date, DateSource.HEADER),
                        Labels.NONE,
                        Heading.NONE,
                        List.of(),
                        List.of(new Paragraph(0, ParagraphKind.BODY, "Text", new ByteRange(0, 4))),
                        Closing.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        upload);
        return Envelope.of(
                "trace",
                upload,
                new Translated(dispatch, List.of(), List.of(new StageTime(Stage.PARSE, NOW))));
    }

    /** Progress in memory. */
    private final class Notes implements Progress {
        @Override
        public void received(Upload upload) {
            notes.add("received");
        }

        @Override
        public void parsed(Upload upload, List<String> dispatches, Instant at) {
            notes.add("parsed");
        }

        @Override
        public void translated(String upload, String dispatch, Instant at) {
            notes.add("translated");
        }

        @Override
        public void stored(String upload, String dispatch, Instant at) {
            notes.add("stored " + dispatch);
        }

        @Override
        public void failed(Failure failure) {
            failures.add(failure);
        }

        @Override
        public void recovered(String upload, Stage stage, Optional<String> dispatch) {
            notes.add("recovered");
        }
    }
}
