package dragoman.store;

import dragoman.record.RecordContent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records in memory. */
final class KeptRecords implements Records {
    private final Map<String, RecordContent> kept = new LinkedHashMap<>();

    List<RecordContent> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Outcome put(RecordContent edition, Instant now) {
        RecordContent before = kept.putIfAbsent(edition.dispatch().id(), edition);
        if (before == null) {
            return Outcome.STORED;
        }
        RecordContent grown = before.with(edition);
        kept.put(edition.dispatch().id(), grown);
        return grown.differs(before) ? Outcome.CHANGED : Outcome.KNOWN;
    }
}
