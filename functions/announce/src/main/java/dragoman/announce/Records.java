package dragoman.announce;

import dragoman.record.DispatchRecord;

import java.util.Optional;

/** The records, and what was announced of each. */
public interface Records {
    /**
     * A record as it stands.
     *
     * @param version number of its current version, from 1
     */
    record Current(DispatchRecord stored, int version) {}

    /** The record that a dispatch belongs to. */
    Optional<Current> current(String dispatch);

    /** The key of what was last announced of a record. */
    Optional<String> announced(String record);

    /** Notes the key of what was announced of a record. */
    void note(String record, String key);
}
