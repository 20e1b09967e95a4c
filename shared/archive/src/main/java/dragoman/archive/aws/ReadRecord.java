package dragoman.archive.aws;

import dragoman.record.DispatchRecord;

/**
 * A record as it was read, in one of its versions.
 *
 * @param version from 1
 * @param tag differs whenever a reader could see a difference, as an entity tag must
 * @param linked whether it was looked for what the dispatch belongs with; until then it may turn
 *     out to be a correction of another one, or its withdrawal
 */
public record ReadRecord(DispatchRecord record, int version, String tag, boolean linked) {}
