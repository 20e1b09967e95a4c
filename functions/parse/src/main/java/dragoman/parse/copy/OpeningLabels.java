package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Take;

import java.util.Optional;

/**
 * What the labels, categories and notes above a text say about the dispatch.
 *
 * @param refersTo the dispatch that this one corrects or adds to, as printed
 * @param embargo as worded on a line of its own
 */
record OpeningLabels(
        DispatchKind kind,
        Optional<Integer> urgency,
        Optional<String> refersTo,
        Optional<String> category,
        Optional<Take> take,
        Optional<EmbargoLine> embargo) {}
