package dragoman.rendition;

import dragoman.dispatch.Require;

import java.util.List;

/**
 * What became of the desk's fixed terms in a segment.
 *
 * @param applied terms that the engine kept
 * @param repaired terms that were put right afterwards
 * @param missed terms that are not in the translation
 */
public record Terms(int applied, int repaired, int missed) {
    public Terms {
        Require.notNegative(applied, "applied");
        Require.notNegative(repaired, "repaired");
        Require.notNegative(missed, "missed");
    }

    /** All of these together. */
    public static Terms sum(List<Terms> parts) {
        return new Terms(
                parts.stream().mapToInt(Terms::applied).sum(),
                parts.stream().mapToInt(Terms::repaired).sum(),
                parts.stream().mapToInt(Terms::missed).sum());
    }
}
