package dragoman.progress;

import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;

import java.util.List;
import java.util.Optional;

/**
 * A rendition that lacks translations: its paragraphs are those of the dispatch, in part or all of
 * them.
 *
 * @param language BCP-47 tag of the target language
 * @param state pending, partial or failed
 * @param reason why, for a person to read
 */
public record UntranslatedRendition(
        String language, RenditionState state, Optional<String> reason) {
    /** Those of the renditions that are not complete. */
    public static List<UntranslatedRendition> of(List<Rendition> renditions) {
        return renditions.stream()
                .filter(
                        rendition ->
                                rendition.state() != RenditionState.SOURCE
                                        && rendition.state() != RenditionState.COMPLETE)
                .map(
                        rendition ->
                                new UntranslatedRendition(
                                        rendition.language(),
                                        rendition.state(),
                                        rendition.reason()))
                .toList();
    }
}
