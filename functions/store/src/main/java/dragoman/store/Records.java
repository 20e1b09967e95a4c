package dragoman.store;

import dragoman.record.RecordContent;

import java.time.Instant;

/** Where records are kept. */
public interface Records {
    /**
     * Keeps what arrived of a dispatch and all that makes it findable, whole or not at all, and
     * links it with the dispatches that it belongs with. Doing it again changes nothing.
     *
     * @return what came of it
     */
    Outcome put(RecordContent edition, Instant now);

    /** What came of keeping it. */
    enum Outcome {
        /** The record is new. */
        STORED,
        /** The dispatch had been stored before, and came out differently now. */
        CHANGED,
        /** The same had been stored before. */
        KNOWN
    }
}
