package dragoman.api.subscription;

import dragoman.announcement.SavedQuery;

import java.util.Locale;
import java.util.Optional;

/**
 * A subscription to the records that a query finds: by webhook or by e-mail.
 *
 * @param id absent in a list as long as the subscription is pending
 * @param query absent in a list as long as the subscription is pending
 */
public record Subscription(
        Optional<String> id,
        State state,
        Optional<SavedQuery> query,
        Optional<String> webhook,
        Optional<String> email) {
    /** Whether the other side has confirmed it. */
    public enum State {
        /** It was asked, and has not answered. */
        PENDING,
        /** It has confirmed. */
        CONFIRMED
    }

    /** Where announcements go, by one of the protocols of SNS: http, https or email. */
    public record Endpoint(String protocol, String address) {
        /** A web address that announcements are posted to. */
        static Endpoint webhook(String address) {
            String scheme = address.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
            return new Endpoint(scheme, address);
        }

        /** An address that announcements are mailed to. */
        static Endpoint email(String address) {
            return new Endpoint("email", address);
        }

        /** Whether announcements are mailed. */
        public boolean isEmail() {
            return protocol.equals("email");
        }
    }

    /** A subscription of that endpoint. */
    public static Subscription of(
            Optional<String> id, State state, Optional<SavedQuery> query, Endpoint endpoint) {
        Optional<String> address = Optional.of(endpoint.address());
        return endpoint.isEmail()
                ? new Subscription(id, state, query, Optional.empty(), address)
                : new Subscription(id, state, query, address, Optional.empty());
    }
}
