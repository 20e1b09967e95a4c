package dragoman.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among the units that are known of a segment.
 *
 * @param terminology the version of the terminology in force; without one, machines' units count
 *     whatever version they were made under
 * @param clock tells which machines' units have expired
 */
public record UnitSelection(Optional<String> terminology, InstantSource clock) {
    private static final Comparator<Candidate> RANKING =
            Comparator.comparing(Candidate::isPersons)
                    .thenComparing(Candidate::exact)
                    .thenComparing(Candidate::isVersioned)
                    .thenComparing(Candidate::changed)
                    .reversed();

    /**
     * The best match: a person's before a machine's, one with the segment's own values before one
     * whose values are carried over, a machine's under the terminology in force before one of which
     * no version is known, then the later one.
     */
    public Optional<Match> best(String segment, Collection<Unit> candidates) {
        Instant now = clock.instant();
        List<Unit> usable = candidates.stream().filter(unit -> isUsable(unit, now)).toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        SegmentKey wanted = SegmentKey.of(segment, usable.getFirst().from());
        return usable.stream()
                .map(unit -> Candidate.of(unit, wanted))
                .sorted(RANKING)
                .flatMap(candidate -> candidate.match(wanted).stream())
                .findFirst();
    }

    private record Candidate(Unit unit, SegmentKey key, boolean exact) {
        static Candidate of(Unit unit, SegmentKey wanted) {
            SegmentKey key = SegmentKey.of(unit.source(), unit.from());
            return new Candidate(unit, key, key.equals(wanted));
        }

        Optional<Match> match(SegmentKey wanted) {
            return Localiser.localise(unit, key, wanted).map(text -> new Match(text, unit));
        }

        boolean isPersons() {
            return unit.isPersons();
        }

        boolean isVersioned() {
            return switch (unit.origin()) {
                case UnitOrigin.Person _ -> true;
                case UnitOrigin.Machine machine -> machine.terminology().isPresent();
            };
        }

        Instant changed() {
            return unit.changed();
        }
    }

    private boolean isUsable(Unit unit, Instant now) {
        return switch (unit.origin()) {
            case UnitOrigin.Person _ -> true;
            case UnitOrigin.Machine machine ->
                    machine.expires().filter(end -> !end.isAfter(now)).isEmpty()
                            && (terminology.isEmpty()
                                    || machine.terminology().isEmpty()
                                    || machine.terminology().equals(terminology));
        };
    }
}
