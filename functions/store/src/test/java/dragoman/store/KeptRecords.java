package dragoman.store;

import dragoman.record.DispatchRecord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records in memory. */
final class KeptRecords implements Records {
    private final Map<String, DispatchRecord> kept = new LinkedHashMap<>();
    private final int mostLetters;

    private KeptRecords(int mostLetters) {
        this.mostLetters = mostLetters;
    }

    static KeptRecords ofAnySize() {
        return new KeptRecords(Integer.MAX_VALUE);
    }

    /** That take dispatches of so many letters at most. */
    static KeptRecords upTo(int letters) {
        return new KeptRecords(letters);
    }

    List<DispatchRecord> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Outcome put(DispatchRecord stored) {
        int letters =
                stored.dispatch().paragraphs().stream()
                        .mapToInt(paragraph -> paragraph.text().length())
                        .sum();
        if (letters > mostLetters) {
            return Outcome.TOO_LARGE;
        }
        return kept.putIfAbsent(stored.dispatch().id(), stored) == null
                ? Outcome.STORED
                : Outcome.KNOWN;
    }
}
