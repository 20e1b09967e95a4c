package dragoman.store;

import dragoman.archive.StoreOutcome;
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
    public StoreOutcome put(RecordContent content, Instant now) {
        RecordContent before = kept.putIfAbsent(content.dispatch().id(), content);
        if (before == null) {
            return StoreOutcome.STORED;
        }
        RecordContent grown = before.with(content);
        kept.put(content.dispatch().id(), grown);
        return grown.differs(before) ? StoreOutcome.CHANGED : StoreOutcome.KNOWN;
    }
}
