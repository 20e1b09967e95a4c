package dragoman.api;

import dragoman.announcement.SavedQuery;
import dragoman.api.subscription.Subscription;
import dragoman.api.subscription.Subscriptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscriptions in memory; at most three, as a topic has an end too. */
final class Subscribers implements Subscriptions {
    private static final int MAX_SUBSCRIPTIONS = 3;

    private final Map<String, Subscription> kept = new LinkedHashMap<>();

    @Override
    public String subscribe(SavedQuery query, Subscription.Endpoint endpoint) {
        if (kept.size() == MAX_SUBSCRIPTIONS) {
            throw new RefusedException("There are three.", true, new IllegalStateException());
        }
        if (endpoint.address().contains("refused")) {
            throw new RefusedException("Not there.", false, new IllegalStateException());
        }
        String id = "00000000-0000-0000-0000-00000000000" + kept.size();
        kept.put(
                id,
                Subscription.of(
                        Optional.of(id), Subscription.State.PENDING, Optional.of(query), endpoint));
        return id;
    }

    void confirm(String id) {
        kept.computeIfPresent(
                id,
                (_, found) ->
                        new Subscription(
                                found.id(),
                                Subscription.State.CONFIRMED,
                                found.query(),
                                found.webhook(),
                                found.email()));
    }

    @Override
    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Page list(Optional<String> next) {
        return new Page(List.copyOf(kept.values()), Optional.empty());
    }

    @Override
    public Ending end(String id) {
        Subscription found = kept.get(id);
        if (found == null) {
            return Ending.UNKNOWN;
        }
        if (found.state() == Subscription.State.PENDING) {
            return Ending.PENDING;
        }
        kept.remove(id);
        return Ending.ENDED;
    }
}
