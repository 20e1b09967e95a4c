package dragoman.store;

import dragoman.record.DispatchRecord;

/** Where records are kept. */
public interface Records {
    /**
     * Keeps a record and all that makes it findable, whole or not at all.
     *
     * @return what came of it; a record that is kept already stays as it is
     */
    Outcome put(DispatchRecord stored);

    /** What came of keeping a record. */
    enum Outcome {
        /** The record is new. */
        STORED,
        /** The same dispatch had been stored before. */
        KNOWN,
        /** The record is larger than an item can be. */
        TOO_LARGE
    }
}
