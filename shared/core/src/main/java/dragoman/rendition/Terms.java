package dragoman.rendition;

import dragoman.dispatch.Require;

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
}
