package dragoman.archive;

import dragoman.record.DispatchRecord;

/**
 * A record in one of its versions.
 *
 * @param version from 1
 * @param tag differs whenever a reader could see a difference, as an entity tag must
 * @param linked whether it has been looked up which other dispatches it belongs with; until then it
 *     may turn out to be a correction of another one, or its withdrawal
 */
public record StoredRecord(DispatchRecord record, int version, String tag, boolean linked) {}
