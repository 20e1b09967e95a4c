package dragoman.watch;

import dragoman.dispatch.Upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bucket that uploads are put into. */
public interface Inbox {
    /** An object, as far as a listing describes it. */
    record StoredObject(String key, Instant modified) {}

    /**
     * Objects in the order of their keys.
     *
     * @param isLast whether no objects follow
     */
    record Page(List<StoredObject> objects, boolean isLast) {
        public Page {
            objects = List.copyOf(objects);
        }
    }

    /**
     * The objects after a key, which need not exist.
     *
     * @param key empty for the first objects
     */
    Page after(String key);

    /** The upload that is under a key now; empty when it was deleted. */
    Optional<Upload> upload(String key);
}
