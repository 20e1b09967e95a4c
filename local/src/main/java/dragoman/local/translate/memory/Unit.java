package dragoman.local.translate.memory;

import java.time.Instant;

/**
 * A segment and its translation.
 *
 * @param person whether a person vouches for it
 * @param changed when it was last changed
 */
record Unit(String source, String target, boolean person, Instant changed) {
    /**
     * Whether this unit is to be preferred: people's outrank machines', then the later one does.
     */
    boolean outranks(Unit other) {
        return person == other.person ? !changed.isBefore(other.changed) : person;
    }
}
