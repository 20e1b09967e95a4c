package dragoman.store.aws;

import dragoman.archive.StoreOutcome;
import dragoman.archive.aws.RecordStore;
import dragoman.count.aws.SentHours;
import dragoman.record.RecordContent;
import dragoman.store.Records;

import java.time.Instant;

/** Records in the table, and the hours in which their senders sent them. */
public final class DynamoRecords implements Records {
    private final RecordStore store;
    private final SentHours hours;

    public DynamoRecords(RecordStore store, SentHours hours) {
        this.store = store;
        this.hours = hours;
    }

    @Override
    public StoreOutcome put(RecordContent content, Instant now) {
        StoreOutcome outcome = store.store(content, now);
        if (outcome == StoreOutcome.STORED) {
            hours.count(content.dispatch());
        }
        return outcome;
    }
}
