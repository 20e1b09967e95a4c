package dragoman.announce;

import dragoman.announce.Records.Announced;
import dragoman.announce.Records.Current;
import dragoman.announcement.Announcement;
import dragoman.announcement.AnnouncementEvent;
import dragoman.record.RecordState;

import java.util.Optional;

/**
 * Announces a record when it is in another state than was announced before. What is announced is
 * noted afterwards: if something breaks in between, it is announced again, under the same number.
 */
final class AnnounceRecord {
    private final Records records;
    private final Topic topic;

    AnnounceRecord(Records records, Topic topic) {
        this.records = records;
        this.topic = topic;
    }

    /**
     * Announces what has changed.
     *
     * @param dispatch identifier of a dispatch whose items have changed in some way
     * @return what was announced; nothing where it is known already, or the record is gone
     */
    Optional<Announcement> apply(String dispatch) {
        Optional<Current> found = records.current(dispatch);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Current current = found.get();
        String record = current.stored().id();
        Optional<Announced> before = records.announced(record);
        Announced now = new Announced(before.map(Announced::n).orElse(0) + 1, state(current));
        boolean known = before.filter(last -> last.state().equals(now.state())).isPresent();
        // What is not linked yet is perhaps a correction or a withdrawal of something else, and no
        // record of its own. Linking changes it, and so brings it here again.
        boolean early = before.isEmpty() && !current.linked();
        if (known || early) {
            return Optional.empty();
        }
        Announcement announcement =
                Announcement.of(
                        current.stored(), current.version(), event(current, before), now.n());
        topic.publish(announcement);
        records.note(record, now);
        return Optional.of(announcement);
    }

    private static AnnouncementEvent event(Current current, Optional<Announced> before) {
        if (current.stored().links().state() == RecordState.WITHDRAWN) {
            return AnnouncementEvent.WITHDRAWN;
        }
        return before.isPresent() ? AnnouncementEvent.UPDATED : AnnouncementEvent.STORED;
    }

    /** All that is announced to a desk when it changes. */
    private static String state(Current current) {
        return String.join(
                "#",
                Integer.toString(current.version()),
                current.stored().dispatch().id(),
                current.stored().links().state().name());
    }
}
