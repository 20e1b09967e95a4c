package dragoman.rendition;

import dragoman.dispatch.CharRange;

import java.util.List;
import java.util.Optional;

/**
 * A sentence and its translation, aligned within their paragraph. Offsets are UTF-16 code units.
 *
 * @param source where the sentence is in the dispatch's paragraph
 * @param target where its translation is in the segment's text; the sentence itself stands there
 *     while it has none
 * @param origin where the translation came from; absent where there is none
 * @param engine name of the engine, or what the origin says of itself
 * @param terms what became of the desk's terms
 * @param checks what the translation did not keep
 * @param reason why there is no translation, in kebab case
 */
public record SentenceTranslation(
        CharRange source,
        CharRange target,
        SentenceState state,
        Optional<Origin> origin,
        Optional<String> engine,
        Optional<Terms> terms,
        List<Check> checks,
        Optional<String> reason) {
    public SentenceTranslation {
        checks = List.copyOf(checks);
        if (origin.isPresent() != state.isDone()) {
            throw new IllegalArgumentException(
                    "a sentence has an origin exactly when it is translated");
        }
        if (reason.isPresent() == state.isDone()) {
            throw new IllegalArgumentException(
                    "a sentence has a reason exactly when it is not translated");
        }
    }

    /** A translation of which nothing else is known. */
    public static SentenceTranslation of(
            CharRange source, CharRange target, Origin origin, Optional<String> engine) {
        return new SentenceTranslation(
                source,
                target,
                SentenceState.of(origin),
                Optional.of(origin),
                engine,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
