package dragoman.announce;

import dragoman.announce.Records.Current;
import dragoman.announcement.Announcement;

import java.util.Optional;

/**
 * Announces a record when it is in another state than was announced before. What is announced is
 * noted afterwards: if something breaks in between, it is announced again, under the same key.
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
        Optional<Current> current = records.current(dispatch);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Announcement announcement =
                Announcement.of(current.get().stored(), current.get().version());
        if (records.announced(announcement.id()).filter(announcement.key()::equals).isPresent()) {
            return Optional.empty();
        }
        topic.publish(announcement);
        records.note(announcement.id(), announcement.key());
        return Optional.of(announcement);
    }
}
