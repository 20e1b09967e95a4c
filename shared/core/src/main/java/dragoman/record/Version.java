package dragoman.record;

import dragoman.dispatch.Require;

import java.time.Instant;

/**
 * One version of a record.
 *
 * @param n number, from 1
 * @param dispatch identifier of the dispatch that it shows
 * @param at when it was stored
 */
public record Version(int n, String dispatch, VersionCause cause, Instant at) {
    public Version {
        Require.text(dispatch, "identifier of the dispatch");
        if (n < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + n);
        }
    }
}
