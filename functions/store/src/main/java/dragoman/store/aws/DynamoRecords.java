package dragoman.store.aws;

import dragoman.record.Edition;
import dragoman.store.Records;
import dragoman.table.aws.RecordStore;

import java.time.Instant;

/** Records in the table. */
public final class DynamoRecords implements Records {
    private final RecordStore store;

    public DynamoRecords(RecordStore store) {
        this.store = store;
    }

    @Override
    public Outcome put(Edition edition, Instant now) {
        return switch (store.store(edition, now)) {
            case NEW -> Outcome.STORED;
            case CHANGED -> Outcome.CHANGED;
            case KNOWN -> Outcome.KNOWN;
        };
    }
}
