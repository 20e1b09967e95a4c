package dragoman.record;

import dragoman.dispatch.Require;
import dragoman.rendition.Rendition;

import java.util.List;

/**
 * What a record cost.
 *
 * @param characters characters sent to the translation engine, over all renditions
 */
public record Cost(int characters) {
    public Cost {
        Require.notNegative(characters, "characters");
    }

    static Cost of(List<Rendition> renditions) {
        return new Cost(renditions.stream().mapToInt(Rendition::characters).sum());
    }
}
