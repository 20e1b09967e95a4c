package dragoman.record;

import dragoman.dispatch.Require;
import dragoman.rendition.Rendition;
import dragoman.rendition.Tokens;

import java.util.List;
import java.util.Optional;

/**
 * What a record cost.
 *
 * @param characters characters sent to the translation engine, over all renditions
 * @param tokens tokens of the language model that was asked to word summaries; present when it was
 */
public record TranslationCost(int characters, Optional<Tokens> tokens) {
    public TranslationCost {
        Require.notNegative(characters, "characters");
    }

    static TranslationCost of(List<Rendition> renditions) {
        return new TranslationCost(
                renditions.stream().mapToInt(Rendition::characters).sum(),
                renditions.stream()
                        .flatMap(one -> one.usage().tokens().stream())
                        .reduce(Tokens::plus));
    }
}
