package dragoman.record;

import dragoman.dispatch.Require;
import dragoman.rendition.Rendition;

import java.util.List;

/**
 * What a record cost.
 *
 * @param characters characters sent to the translation engine, over all renditions
 */
public record TranslationCost(int characters) {
    public TranslationCost {
        Require.notNegative(characters, "characters");
    }

    static TranslationCost of(List<Rendition> renditions) {
        return new TranslationCost(renditions.stream().mapToInt(Rendition::characters).sum());
    }
}
