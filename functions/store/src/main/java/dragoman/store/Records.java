package dragoman.store;

import dragoman.archive.StoreOutcome;
import dragoman.record.RecordContent;

import java.time.Instant;

/** Where records are kept. */
public interface Records {
    /**
     * Stores what arrived of a dispatch and all that makes it findable, whole or not at all, and
     * links it with the dispatches that it belongs with. Doing it again changes nothing.
     */
    StoreOutcome put(RecordContent content, Instant now);
}
