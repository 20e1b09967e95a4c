package dragoman.watch.aws;

import dragoman.count.Sender;
import dragoman.count.SentHour;
import dragoman.count.aws.SentHours;
import dragoman.watch.Senders;

import java.time.Instant;
import java.util.List;

/** Senders in the table, where store counts what they send. */
public final class DynamoSenders implements Senders {
    private final SentHours hours;

    public DynamoSenders(SentHours hours) {
        this.hours = hours;
    }

    @Override
    public List<Sender> all() {
        return hours.senders();
    }

    @Override
    public List<SentHour> since(Sender sender, Instant from) {
        return hours.since(sender, from);
    }
}
