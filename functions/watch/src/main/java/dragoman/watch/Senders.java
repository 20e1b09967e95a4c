package dragoman.watch;

import dragoman.count.Sender;
import dragoman.count.SentHour;

import java.time.Instant;
import java.util.List;

/** What is known of the senders. */
public interface Senders {
    /** All senders of late. */
    List<Sender> all();

    /** The hours in which a sender sent something, since a time, the earliest first. */
    List<SentHour> since(Sender sender, Instant from);
}
