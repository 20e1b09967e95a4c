package dragoman.api.dispatch;

import dragoman.archive.StoredRecord;
import dragoman.memory.Unit;
import dragoman.record.Correction;

import java.util.Optional;

/** Where people's corrections are kept. */
public interface Corrections {
    /**
     * Keeps a correction in the record that a dispatch belongs to; the same one twice is kept once.
     *
     * @return the record afterwards; nothing when there is none
     */
    Optional<StoredRecord> correct(String dispatch, Correction correction);

    /** Keeps a person's translation for later dispatches. */
    void remember(Unit unit);
}
