package dragoman.local.translate.memory;

import dragoman.memory.Unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units by their keys, of which the one that outranks the others counts. */
public final class TranslationMemory {
    private final Map<String, Unit> units = new HashMap<>();

    /** Adds a unit, unless one that outranks it is there. */
    public void add(Unit unit) {
        units.merge(unit.key(), unit, (known, added) -> added.outranks(known) ? added : known);
    }

    /** Number of units. */
    public int size() {
        return units.size();
    }

    /**
     * The translation of a segment, when it is known.
     *
     * @param from language code as in the TMX file
     * @param to language code as in the TMX file
     */
    public Optional<String> find(String segment, String from, String to) {
        return Optional.ofNullable(units.get(Unit.key(from, to, segment)))
                .flatMap(unit -> unit.translate(segment));
    }
}
