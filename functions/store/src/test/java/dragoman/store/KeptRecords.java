package dragoman.store;

import dragoman.record.Edition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records in memory. */
final class KeptRecords implements Records {
    private final Map<String, Edition> kept = new LinkedHashMap<>();

    List<Edition> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Outcome put(Edition edition, Instant now) {
        Edition before = kept.putIfAbsent(edition.dispatch().id(), edition);
        if (before == null) {
            return Outcome.STORED;
        }
        Edition grown = before.with(edition);
        kept.put(edition.dispatch().id(), grown);
        return grown.differs(before) ? Outcome.CHANGED : Outcome.KNOWN;
    }
}
