package dragoman.api.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.announcement.SavedQuery;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** The subscriptions to announcements. */
public interface Subscriptions {
    /**
     * Subscribes; the other side is asked to confirm. An address that has asked the same already
     * keeps its subscription.
     *
     * @return the subscription's identifier
     * @throws RefusedException when the address or the query is not taken
     */
    String subscribe(SavedQuery query, Subscription.Endpoint endpoint);

    /** A subscription, pending or confirmed. */
    Optional<Subscription> find(String id);

    /**
     * Subscriptions, at most a hundred.
     *
     * @param next what an earlier page gave
     */
    Page list(Optional<String> next);

    /** Ends a subscription. */
    Ending end(String id);

    /**
     * A page of subscriptions. An empty list is written all the same: a caller goes through it
     * without asking whether it is there.
     *
     * @param next what to pass as {@code cursor} for the next page
     */
    record Page(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Subscription> subscriptions,
            Optional<String> next) {}

    /** What became of the wish to end a subscription. */
    enum Ending {
        ENDED,
        UNKNOWN,
        /** It is not confirmed, and expires when nobody does so within two days. */
        PENDING
    }

    /** The subscription was not taken; the message says why. */
    final class RefusedException extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;

        /** Whether it is because there are too many subscriptions. */
        private final boolean full;

        public RefusedException(String message, boolean full, Throwable cause) {
            super(message, cause);
            this.full = full;
        }

        boolean isFull() {
            return full;
        }
    }
}
