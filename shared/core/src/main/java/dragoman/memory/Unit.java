package dragoman.memory;

import dragoman.dispatch.Require;

import java.time.Instant;
import java.util.Optional;

/**
 * A segment and its translation.
 *
 * @param from language of the segment, a BCP-47 tag
 * @param to language of the translation, a BCP-47 tag
 * @param source the segment
 * @param target its translation
 * @param origin who vouches for it
 * @param changed when it was last changed
 */
public record Unit(
        String from, String to, String source, String target, UnitOrigin origin, Instant changed) {
    public Unit {
        Require.language(from);
        Require.language(to);
        Require.text(source, "source");
        Require.text(target, "target");
    }

    /** Whether a person vouches for it. */
    public boolean isPersons() {
        return switch (origin) {
            case UnitOrigin.Person _ -> true;
            case UnitOrigin.Machine _ -> false;
        };
    }

    /** The keys under which it is found. */
    public UnitKeys keys() {
        return UnitKeys.of(source, from, to);
    }

    /**
     * Whether this unit is to be preferred: people's outrank machines', then the later one does.
     */
    public boolean outranks(Unit other) {
        return isPersons() == other.isPersons() ? !changed.isBefore(other.changed) : isPersons();
    }

    /**
     * The translation of a segment that is the same but for its numbers, dates and times, with the
     * segment's own; nothing when it is another segment, or when it is not certain which value goes
     * where.
     */
    public Optional<String> translate(String segment) {
        return Localiser.localise(this, SegmentKey.of(source, from), SegmentKey.of(segment, from));
    }
}
