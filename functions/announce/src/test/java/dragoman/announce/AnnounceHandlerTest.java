package dragoman.announce;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;

import dragoman.Samples;
import dragoman.announcement.Announcement;
import dragoman.announcement.AnnouncementEvent;
import dragoman.handoff.Invocation;
import dragoman.log.aws.FunctionLog;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordLinks;
import dragoman.record.RecordState;
import dragoman.record.Withdrawal;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AnnounceHandlerTest {
    private static final DispatchRecord STORED = Samples.stored();

    private final Map<String, Records.Current> records = new HashMap<>();
    private final Map<String, Records.Announced> notes = new HashMap<>();
    private final List<Announcement> published = new ArrayList<>();
    private final Invocation invocation = new Invocation();
    private boolean topicIsDown;
    private boolean notesAreLost;
    private String broken = "";

    private final AnnounceHandler handler =
            new AnnounceHandler(
                    new AnnounceRecord(new KeptRecords(), this::publish),
                    new FunctionLog(invocation::log, "Test", () -> Instant.EPOCH));

    @Test
    void aNewRecordIsAnnouncedOnce() {
        records.put(STORED.id(), new Records.Current(STORED, 1, true));

        StreamsEventResponse answer = change(STORED.id(), STORED.id());

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(published)
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.event()).isEqualTo(AnnouncementEvent.STORED);
                            assertThat(said.n()).isEqualTo(1);
                            assertThat(said.link()).isEqualTo("/dispatches/" + STORED.id());
                        });
    }

    @Test
    void eachVersionAndAWithdrawalAreAnnounced() {
        records.put(STORED.id(), new Records.Current(STORED, 1, true));
        change(STORED.id());
        records.put(STORED.id(), new Records.Current(STORED, 2, true));
        change(STORED.id());
        records.put(STORED.id(), new Records.Current(withdrawn(), 2, true));
        change(STORED.id());
        change(STORED.id());

        assertThat(published)
                .extracting(Announcement::event)
                .containsExactly(
                        AnnouncementEvent.STORED,
                        AnnouncementEvent.UPDATED,
                        AnnouncementEvent.WITHDRAWN);
        assertThat(published).extracting(Announcement::n).containsExactly(1, 2, 3);
        assertThat(published.getLast().withdrawnBy()).contains("kuna-20260304-00000000000a");
    }

    @Test
    void whatMayYetTurnOutToBelongToAnotherIsAnnouncedWhenThatIsKnown() {
        records.put(STORED.id(), new Records.Current(STORED, 1, false));
        change(STORED.id());

        assertThat(published).isEmpty();

        records.put(STORED.id(), new Records.Current(STORED, 1, true));
        change(STORED.id());

        assertThat(published).hasSize(1);

        records.put(STORED.id(), new Records.Current(STORED, 2, false));
        change(STORED.id());

        assertThat(published).hasSize(2);
    }

    @Test
    void whatIsNoLongerWithdrawnIsAnnounced() {
        records.put(STORED.id(), new Records.Current(withdrawn(), 1, true));
        change(STORED.id());
        records.put(STORED.id(), new Records.Current(STORED, 1, true));
        change(STORED.id());

        assertThat(published)
                .extracting(Announcement::event)
                .containsExactly(AnnouncementEvent.WITHDRAWN, AnnouncementEvent.UPDATED);
    }

    @Test
    void whatCannotBeAnnouncedComesBackAndHoldsUpNothing() {
        broken = "kuna-20260304-00000000000b";
        records.put(STORED.id(), new Records.Current(STORED, 1, true));

        StreamsEventResponse answer = change("kuna-20260304-00000000000c", broken, STORED.id());

        assertThat(answer.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("1");
        assertThat(invocation.lines()).anyMatch(line -> line.contains("announcing-failed"));
        assertThat(published).hasSize(1);

        change(broken, STORED.id());

        assertThat(published).hasSize(1);
    }

    @Test
    void whatTheTopicDoesNotTakeIsAnnouncedLater() {
        topicIsDown = true;
        records.put(STORED.id(), new Records.Current(STORED, 1, true));
        assertThat(change(STORED.id()).getBatchItemFailures()).hasSize(1);

        topicIsDown = false;
        change(STORED.id());

        assertThat(published).hasSize(1);
    }

    @Test
    void whatIsAnnouncedAgainHasTheSameNumber() {
        notesAreLost = true;
        records.put(STORED.id(), new Records.Current(STORED, 1, true));

        change(STORED.id());
        change(STORED.id());

        assertThat(published).hasSize(2).extracting(Announcement::n).containsOnly(1);
    }

    private static DispatchRecord withdrawn() {
        Withdrawal withdrawal =
                new Withdrawal("kuna-20260304-00000000000a", Optional.of("KUNA"), Instant.EPOCH);
        return new DispatchRecord(
                STORED.schema(),
                STORED.id(),
                STORED.dispatch(),
                STORED.renditions(),
                STORED.corrections(),
                STORED.versions(),
                new RecordLinks(
                        RecordState.WITHDRAWN,
                        Optional.of(withdrawal),
                        List.of(),
                        List.of(),
                        Optional.empty()),
                STORED.cost(),
                STORED.stages());
    }

    private void publish(Announcement announcement) {
        if (topicIsDown) {
            throw new IllegalStateException("down");
        }
        published.add(announcement);
    }

    /** Hands over changes of these dispatches, numbered from 0. */
    private StreamsEventResponse change(String... dispatches) {
        List<DynamodbEvent.DynamodbStreamRecord> changes = new ArrayList<>();
        for (String id : dispatches) {
            StreamRecord keys =
                    new StreamRecord()
                            .withKeys(Map.of("pk", new AttributeValue("D#" + id)))
                            .withSequenceNumber(Integer.toString(changes.size()));
            DynamodbEvent.DynamodbStreamRecord change = new DynamodbEvent.DynamodbStreamRecord();
            change.setDynamodb(keys);
            changes.add(change);
        }
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(changes);
        return handler.handleRequest(event, invocation);
    }

    private final class KeptRecords implements Records {
        @Override
        public Optional<Current> current(String dispatch) {
            if (dispatch.equals(broken)) {
                throw new IllegalStateException("unreadable");
            }
            return Optional.ofNullable(records.get(dispatch));
        }

        @Override
        public Optional<Announced> announced(String record) {
            return Optional.ofNullable(notes.get(record));
        }

        @Override
        public void note(String record, Announced announced) {
            if (!notesAreLost) {
                notes.put(record, announced);
            }
        }
    }
}
