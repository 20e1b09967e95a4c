package dragoman.local.translate.memory;

import dragoman.memory.Match;
import dragoman.memory.Unit;
import dragoman.memory.UnitKeys;
import dragoman.memory.UnitSelection;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Units by their segments; of two units of the same segment the one that outranks the other. */
public final class TranslationMemory {
    private final UnitSelection selection;
    // By template, then by exact segment and by whether they are a person's.
    private final Map<String, Map<String, Unit>> units = new HashMap<>();
    private int size;

    /** A memory whose units count whatever terminology they were made under. */
    public TranslationMemory() {
        this.selection = new UnitSelection(Optional.empty(), InstantSource.system());
    }

    /** Adds a unit, unless one that outranks it is there. */
    public void add(Unit unit) {
        UnitKeys keys = unit.keys();
        Map<String, Unit> same = units.computeIfAbsent(keys.template(), _ -> new LinkedHashMap<>());
        int before = same.size();
        same.merge(
                keys.exact() + unit.isPersons(),
                unit,
                (known, added) -> added.outranks(known) ? added : known);
        size += same.size() - before;
    }

    /** Number of units. */
    public int size() {
        return size;
    }

    /**
     * The translation of a segment, when it is known.
     *
     * @param from language code as in the TMX file
     * @param to language code as in the TMX file
     */
    public Optional<String> find(String segment, String from, String to) {
        Map<String, Unit> known =
                units.getOrDefault(UnitKeys.of(segment, from, to).template(), Map.of());
        return selection.best(segment, known.values()).map(Match::translation);
    }
}
