package dragoman.announce;

import dragoman.record.DispatchRecord;

import java.util.Optional;

/** The records, and what was announced of each. */
public interface Records {
    /**
     * A record as it is now.
     *
     * @param version number of its current version, from 1
     * @param linked whether it is known what other dispatches it belongs with
     */
    record Current(DispatchRecord stored, int version, boolean linked) {}

    /**
     * What was announced of a record.
     *
     * @param n which announcement it was, from 1
     * @param state what the record was then, in a form to be compared
     */
    record Announced(int n, String state) {}

    /** The record that a dispatch belongs to. */
    Optional<Current> current(String dispatch);

    /** What was last announced of a record. */
    Optional<Announced> announced(String record);

    /**
     * Notes what was announced of a record.
     *
     * @throws IllegalStateException when something else was noted meanwhile as the announcement of
     *     this number
     */
    void note(String record, Announced announced);
}
