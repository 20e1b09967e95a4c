package dragoman.rendition;

import dragoman.dispatch.Require;

import java.util.List;
import java.util.Optional;

/**
 * One translatable unit with its translation.
 *
 * @param n number of the paragraph that it translates
 * @param text the translation; the source text where there is none
 * @param origin where the translation came from; absent where there is none
 * @param engine name of the engine, or what the origin says of itself
 * @param terms what became of the desk's terms
 * @param checks what a reader should doubt, as codes
 */
public record Segment(
        int n,
        String text,
        SegmentState state,
        Optional<Origin> origin,
        Optional<String> engine,
        Optional<Terms> terms,
        List<String> checks) {
    public Segment {
        Require.notNegative(n, "segment number");
        Require.text(text, "segment");
        if (origin.isPresent() != (state == SegmentState.TRANSLATED)) {
            throw new IllegalArgumentException(
                    "a segment has an origin exactly when it is translated");
        }
        checks = List.copyOf(checks);
    }
}
