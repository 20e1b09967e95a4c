package dragoman.archive;

import dragoman.record.RecordLinks;
import dragoman.record.Version;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records, each found by any of the dispatches that belong to it. */
public interface StoredRecords {
    /** The current version of the record that a dispatch belongs to. */
    Optional<StoredRecord> record(String dispatch);

    /** A version of the record that a dispatch belongs to, counted from 1. */
    Optional<StoredRecord> version(String dispatch, int n);

    /** The versions of the record that a dispatch belongs to, the first one first. */
    List<Version> versions(String dispatch);

    /**
     * How the records of dispatches are linked with others, by identifier; those that are not
     * stored are left out. This is what a list shows beside a card: {@link RecordLinks#story()} for
     * "also sent by".
     */
    Map<String, RecordLinks> links(Collection<String> dispatches);
}
