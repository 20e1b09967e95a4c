package dragoman.record;

import dragoman.dispatch.Require;

import java.util.Optional;

/**
 * Another part of a story that is sent in parts.
 *
 * @param id the dispatch's identifier
 * @param n number of the part, when it is given
 * @param label the part's label as printed
 */
public record OtherTake(String id, Optional<Integer> n, Optional<String> label) {
    public OtherTake {
        Require.text(id, "identifier of the take");
    }
}
