package dragoman.local.sqs;

import dragoman.json.Json;
import dragoman.local.durable.DurableState;
import dragoman.local.durable.StoreFile;
import dragoman.local.sqs.MessageQueue.Entry;
import dragoman.local.sqs.QueueAttributes.Redrive;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Standard queues as SQS has them: visibility timeouts, delays, dead-letter queues, long polls. A
 * change is on disk when its call returns.
 */
final class QueueService implements AutoCloseable {
    private final InstantSource clock;
    private final String arnPrefix;
    private final Map<String, MessageQueue> queues = new TreeMap<>();
    private final DurableState<MessageStore> state;

    /**
     * Opens the queues.
     *
     * @param file where they are kept; in memory without one
     * @param arnPrefix what precedes a queue's name in its ARN
     * @throws IllegalStateException when the file cannot be read
     */
    QueueService(Optional<Path> file, String arnPrefix, InstantSource clock) {
        this.arnPrefix = arnPrefix;
        this.clock = clock;
        this.state = new DurableState<>(file, "the messages", this::load);
    }

    private MessageStore load(StoreFile file) {
        MessageStore store = new MessageStore(file);
        queues.clear();
        store.queues()
                .forEach(
                        (name, json) ->
                                queues.put(
                                        name,
                                        new MessageQueue(
                                                name,
                                                Json.read(json, QueueAttributes.class),
                                                store,
                                                clock.millis())));
        return store;
    }

    /** Makes a queue. One with the same attributes may be there already. */
    void create(String name, Map<String, String> attributes) {
        state.change(
                () -> {
                    MessageQueue there = queues.get(name);
                    if (there == null) {
                        QueueAttributes all = new QueueAttributes(Map.of()).with(attributes);
                        state.store().putQueue(name, all);
                        queues.put(
                                name, new MessageQueue(name, all, state.store(), clock.millis()));
                    } else if (!there.attributes().with(attributes).equals(there.attributes())) {
                        throw SqsException.batch(
                                "QueueNameExists",
                                "A queue of this name has other attributes: " + name);
                    }
                    return true;
                });
    }

    void setAttributes(String name, Map<String, String> attributes) {
        state.change(
                () -> {
                    MessageQueue queue = queue(name);
                    QueueAttributes changed = queue.attributes().with(attributes);
                    queue.setAttributes(changed);
                    state.store().putQueue(name, changed);
                    return true;
                });
    }

    /** Removes a queue with its messages. */
    void delete(String name) {
        state.change(
                () -> {
                    queue(name);
                    queues.remove(name);
                    state.store().removeQueue(name);
                    return true;
                });
    }

    List<String> names(String prefix) {
        return state.read(
                () -> queues.keySet().stream().filter(name -> name.startsWith(prefix)).toList());
    }

    /** All attributes of a queue, the numbers of its messages included. */
    Map<String, String> attributes(String name) {
        return state.read(
                () -> {
                    MessageQueue queue = queue(name);
                    Map<String, String> all = new TreeMap<>(queue.attributes().all());
                    all.putAll(queue.counts(clock.millis()));
                    all.put("QueueArn", arnPrefix + name);
                    return all;
                });
    }

    /**
     * Puts messages into a queue, all or none.
     *
     * @param delays seconds of each message; empty for the queue's own
     */
    void send(String name, List<Message> sent, List<Optional<Integer>> delays) {
        state.change(
                () -> {
                    MessageQueue queue = queue(name);
                    for (int i = 0; i < sent.size(); i++) {
                        int delay = delays.get(i).orElse(queue.attributes().delaySeconds());
                        queue.add(sent.get(i), Delivery.at(clock.millis() + 1_000L * delay));
                    }
                    state.signal();
                    return true;
                });
    }

    /** The most bytes that a message of a queue may have. */
    int maxBytes(String name) {
        return state.read(() -> queue(name).attributes().maxBytes());
    }

    /**
     * Takes visible messages, and waits for the first.
     *
     * @param visibility milliseconds until they are visible again; empty for the queue's own
     * @param waitSeconds how long to wait; empty for the queue's own
     */
    List<Entry> receive(
            String name, int max, Optional<Long> visibility, Optional<Integer> waitSeconds)
            throws InterruptedException {
        return state.await(
                () -> {
                    long wait = 1_000L * waitSeconds.orElse(open(name).attributes().waitSeconds());
                    long end = clock.millis() + wait;
                    while (true) {
                        MessageQueue queue = open(name);
                        long now = clock.millis();
                        List<Entry> found = state.guarded(() -> take(queue, max, visibility, now));
                        if (!found.isEmpty() || now >= end || state.isClosed()) {
                            return found;
                        }
                        state.pause(Math.max(1, Math.min(end, queue.nextVisible()) - now));
                    }
                });
    }

    private MessageQueue open(String name) {
        state.reopen();
        return queue(name);
    }

    // Not saved at once: when the process is killed, what was received is to be visible again.
    private List<Entry> take(MessageQueue queue, int max, Optional<Long> visibility, long now) {
        long visibleAgain = now + visibility.orElse(queue.attributes().visibilityMillis());
        List<Entry> found = new ArrayList<>();
        while (found.size() < max) {
            Entry entry = queue.firstVisible(now).orElse(null);
            if (entry == null) {
                break;
            }
            Redrive redrive = queue.attributes().redrive().orElse(null);
            if (redrive != null && entry.delivery().receives() >= redrive.maxReceives()) {
                giveUp(queue, entry, redrive, now);
            } else {
                found.add(queue.receive(entry, now, visibleAgain));
            }
        }
        return found;
    }

    private void giveUp(MessageQueue queue, Entry entry, Redrive redrive, long now) {
        MessageQueue letters = queues.get(redrive.queue());
        if (letters != null) {
            letters.add(entry.message(), entry.delivery().movedFrom(arnPrefix + queue.name(), now));
            state.signal();
        }
        queue.remove(entry.number());
    }

    /** Removes what was received under each handle; one that is out of date removes nothing. */
    void deleteMessages(String name, List<String> receipts) {
        state.change(
                () -> {
                    MessageQueue queue = queue(name);
                    receipts.forEach(
                            receipt ->
                                    queue.received(receipt)
                                            .ifPresent(entry -> queue.remove(entry.number())));
                    return true;
                });
    }

    /** Has a received message become visible again after so many seconds from now. */
    void changeVisibility(String name, String receipt, int seconds) {
        state.change(
                () -> {
                    MessageQueue queue = queue(name);
                    Entry entry = queue.received(receipt).orElse(null);
                    if (entry == null || entry.delivery().visible() <= clock.millis()) {
                        throw SqsException.batch(
                                "MessageNotInflight", "The message is not being worked on.");
                    }
                    queue.makeVisible(entry, clock.millis() + 1_000L * seconds);
                    state.signal();
                    return true;
                });
    }

    /** Removes all messages of a queue. */
    void purge(String name) {
        state.change(
                () -> {
                    queue(name).clear();
                    return true;
                });
    }

    private MessageQueue queue(String name) {
        MessageQueue queue = queues.get(name);
        if (queue == null) {
            throw SqsException.noQueue(name);
        }
        return queue;
    }

    @Override
    public void close() {
        state.close();
    }
}
