package dragoman.record;

import dragoman.dispatch.Require;

import java.time.Instant;
import java.util.Optional;

/**
 * That an agency withdrew a dispatch.
 *
 * @param by identifier of the dispatch that withdraws it
 * @param agency the agency that did
 * @param at when the withdrawal arrived
 */
public record Withdrawal(String by, Optional<String> agency, Instant at) {
    public Withdrawal {
        Require.text(by, "identifier of the withdrawal");
    }
}
