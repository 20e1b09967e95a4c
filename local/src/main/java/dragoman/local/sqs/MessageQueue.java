package dragoman.local.sqs;

import dragoman.json.Json;

import org.h2.mvstore.MVMap;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The messages of one queue, in the order in which they become visible. Not safe for threads: the
 * queue service has the lock.
 */
final class MessageQueue {
    /** A message at its place in the queue. */
    record Entry(long number, Message message, Delivery delivery) {}

    private record Due(long visible, long number) {}

    private final String name;
    private final MVMap<Long, String> messages;
    private final MVMap<Long, String> states;
    private final TreeMap<Long, Delivery> deliveries = new TreeMap<>();
    private final NavigableSet<Due> due =
            new TreeSet<>(Comparator.comparingLong(Due::visible).thenComparingLong(Due::number));
    private QueueAttributes attributes;
    private long next;

    /**
     * Takes what is in the store. What was being worked on is visible at once, and that attempt
     * does not count, since its worker has ended with the queues: a message would otherwise be
     * given up that was only unlucky. SQS itself would wait for the visibility timeout.
     */
    MessageQueue(String name, QueueAttributes attributes, MessageStore store, long now) {
        this.name = name;
        this.attributes = attributes;
        this.messages = store.messages(name);
        this.states = store.deliveries(name);
        states.forEach(
                (number, text) -> {
                    Delivery delivery = Json.read(text, Delivery.class);
                    place(number, delivery.isInFlight(now) ? delivery.cutShort(now) : delivery);
                });
        Long last = messages.lastKey();
        next = last == null ? 0 : last + 1;
    }

    String name() {
        return name;
    }

    QueueAttributes attributes() {
        return attributes;
    }

    void setAttributes(QueueAttributes changed) {
        attributes = changed;
    }

    void add(Message message, Delivery delivery) {
        long number = next++;
        messages.put(number, Json.write(message));
        update(number, delivery);
    }

    /** The first message that is visible, if there is one. */
    Optional<Entry> firstVisible(long now) {
        while (!due.isEmpty() && due.first().visible() <= now) {
            Entry entry = entry(due.first().number());
            if (entry.message().sent() + attributes.retentionMillis() > now) {
                return Optional.of(entry);
            }
            remove(entry.number());
        }
        return Optional.empty();
    }

    /** When the next message becomes visible; far in the future if there is none. */
    long nextVisible() {
        return due.isEmpty() ? Long.MAX_VALUE : due.first().visible();
    }

    /** Marks a message as received until it becomes visible again, and returns its new state. */
    Entry receive(Entry entry, long now, long visibleAgain) {
        String receipt = entry.number() + "-" + UUID.randomUUID();
        Delivery delivery = entry.delivery().received(now, visibleAgain, receipt);
        update(entry.number(), delivery);
        return new Entry(entry.number(), entry.message(), delivery);
    }

    /** The message that was received under a handle, unless it was received again since. */
    Optional<Entry> received(String receipt) {
        int end = receipt.indexOf('-');
        long number;
        try {
            number = Long.parseLong(end < 0 ? receipt : receipt.substring(0, end));
        } catch (NumberFormatException e) {
            throw SqsException.invalid(
                    "ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
        }
        Delivery delivery = deliveries.get(number);
        return delivery != null && delivery.receipt().equals(receipt)
                ? Optional.of(entry(number))
                : Optional.empty();
    }

    void makeVisible(Entry entry, long time) {
        update(entry.number(), entry.delivery().visibleFrom(time));
    }

    void remove(long number) {
        Delivery delivery = deliveries.remove(number);
        if (delivery != null) {
            due.remove(new Due(delivery.visible(), number));
        }
        messages.remove(number);
        states.remove(number);
    }

    void clear() {
        deliveries.clear();
        due.clear();
        messages.clear();
        states.clear();
    }

    /** How many are visible, being worked on, and delayed. */
    Map<String, String> counts(long now) {
        int visible = 0;
        int delayed = 0;
        for (Delivery delivery : deliveries.values()) {
            if (delivery.visible() <= now) {
                visible++;
            } else if (delivery.receives() == 0) {
                delayed++;
            }
        }
        return Map.of(
                "ApproximateNumberOfMessages", Integer.toString(visible),
                "ApproximateNumberOfMessagesDelayed", Integer.toString(delayed),
                "ApproximateNumberOfMessagesNotVisible",
                        Integer.toString(deliveries.size() - visible - delayed));
    }

    private void update(long number, Delivery delivery) {
        states.put(number, Json.write(delivery));
        place(number, delivery);
    }

    private void place(long number, Delivery delivery) {
        Delivery before = deliveries.put(number, delivery);
        if (before != null) {
            due.remove(new Due(before.visible(), number));
        }
        due.add(new Due(delivery.visible(), number));
    }

    private Entry entry(long number) {
        Message message = Json.read(Objects.requireNonNull(messages.get(number)), Message.class);
        return new Entry(number, message, Objects.requireNonNull(deliveries.get(number)));
    }
}
