package dragoman.local.sqs;

import dragoman.json.Json;
import dragoman.local.sqs.MessageQueue.Entry;
import dragoman.local.sqs.QueueAttributes.Redrive;

import org.h2.mvstore.MVStoreException;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Standard queues as SQS has them: visibility timeouts, delays, dead-letter queues, long polls. A
 * change is on disk when its call returns; several at the same moment share one write. When the
 * disk fails (it is full, for example), the call fails and nothing of it remains, and the next call
 * opens the file again.
 */
final class QueueService implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(QueueService.class.getName());

    private final Optional<Path> file;
    private final InstantSource clock;
    private final String arnPrefix;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final ReentrantLock saving = new ReentrantLock();
    private final Map<String, MessageQueue> queues = new TreeMap<>();
    private MessageStore store;
    private boolean failed;
    private boolean closed;
    // Changes are numbered; what a failed store forgot belongs to an earlier generation.
    private long generation;
    private long changes;
    private long saved;

    private record Change<T>(T result, long generation, long number) {}

    /**
     * Opens the queues.
     *
     * @param file where they are kept; in memory without one
     * @param arnPrefix what precedes a queue's name in its ARN
     * @throws IllegalStateException when the file cannot be read
     */
    QueueService(Optional<Path> file, String arnPrefix, InstantSource clock) {
        this.file = file;
        this.arnPrefix = arnPrefix;
        this.clock = clock;
        this.store = MessageStore.open(file);
        load();
    }

    private void load() {
        queues.clear();
        store.queues()
                .forEach(
                        (name, json) -> {
                            Map<String, String> attributes = new HashMap<>();
                            Json.read(json, JsonNode.class)
                                    .properties()
                                    .forEach(
                                            entry ->
                                                    attributes.put(
                                                            entry.getKey(),
                                                            entry.getValue().asString()));
                            queues.put(
                                    name,
                                    new MessageQueue(
                                            name,
                                            new QueueAttributes(attributes),
                                            store,
                                            clock.millis()));
                        });
    }

    /** Makes a queue. One with the same attributes may be there already. */
    void create(String name, Map<String, String> attributes) {
        change(
                () -> {
                    MessageQueue there = queues.get(name);
                    if (there == null) {
                        QueueAttributes all = new QueueAttributes(Map.of()).with(attributes);
                        store.putQueue(name, all.values());
                        queues.put(name, new MessageQueue(name, all, store, clock.millis()));
                    } else if (!there.attributes().with(attributes).equals(there.attributes())) {
                        throw SqsException.batch(
                                "QueueNameExists",
                                "A queue of this name has other attributes: " + name);
                    }
                    return true;
                });
    }

    void setAttributes(String name, Map<String, String> attributes) {
        change(
                () -> {
                    MessageQueue queue = queue(name);
                    QueueAttributes changed = queue.attributes().with(attributes);
                    queue.setAttributes(changed);
                    store.putQueue(name, changed.values());
                    return true;
                });
    }

    /** Removes a queue with its messages. */
    void delete(String name) {
        change(
                () -> {
                    queue(name);
                    queues.remove(name);
                    store.removeQueue(name);
                    return true;
                });
    }

    List<String> names(String prefix) {
        return read(
                () -> queues.keySet().stream().filter(name -> name.startsWith(prefix)).toList());
    }

    /** All attributes of a queue, the numbers of its messages included. */
    Map<String, String> attributes(String name) {
        return read(
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
        change(
                () -> {
                    MessageQueue queue = queue(name);
                    for (int i = 0; i < sent.size(); i++) {
                        int delay = delays.get(i).orElse(queue.attributes().delaySeconds());
                        queue.add(sent.get(i), Delivery.at(clock.millis() + 1_000L * delay));
                    }
                    arrival.signalAll();
                    return true;
                });
    }

    /** The most bytes that a message of a queue may have. */
    int maxBytes(String name) {
        return read(() -> queue(name).attributes().maxBytes());
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
        lock.lockInterruptibly();
        try {
            long wait = 1_000L * waitSeconds.orElse(open(name).attributes().waitSeconds());
            long end = clock.millis() + wait;
            while (true) {
                MessageQueue queue = open(name);
                long now = clock.millis();
                List<Entry> found = guarded(() -> take(queue, max, visibility, now));
                if (!found.isEmpty() || now >= end || closed) {
                    return found;
                }
                long pause = Math.max(1, Math.min(end, queue.nextVisible()) - now);
                arrival.await(pause, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
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
            arrival.signalAll();
        }
        queue.remove(entry.number());
    }

    /** Removes what was received under each handle; one that is out of date removes nothing. */
    void deleteMessages(String name, List<String> receipts) {
        change(
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
        change(
                () -> {
                    MessageQueue queue = queue(name);
                    Entry entry = queue.received(receipt).orElse(null);
                    if (entry == null || entry.delivery().visible() <= clock.millis()) {
                        throw SqsException.batch(
                                "MessageNotInflight", "The message is not being worked on.");
                    }
                    queue.makeVisible(entry, clock.millis() + 1_000L * seconds);
                    arrival.signalAll();
                    return true;
                });
    }

    /** Removes all messages of a queue. */
    void purge(String name) {
        change(
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

    private MessageQueue open(String name) {
        reopen();
        return queue(name);
    }

    private interface Work<T> {
        T run();
    }

    private <T> T read(Work<T> work) {
        lock.lock();
        try {
            reopen();
            return guarded(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T change(Work<T> work) {
        Change<T> change;
        lock.lock();
        try {
            reopen();
            T result = guarded(work);
            change = new Change<>(result, generation, ++changes);
        } finally {
            lock.unlock();
        }
        save(change.generation(), change.number());
        return change.result();
    }

    /** Returns when a change is on disk. Whoever comes first writes for all that wait. */
    private void save(long ofGeneration, long number) {
        saving.lock();
        try {
            MessageStore current;
            long upTo;
            lock.lock();
            try {
                if (ofGeneration != generation) {
                    throw SqsException.unavailable("The queues could not be written to disk.");
                }
                if (saved >= number) {
                    return;
                }
                upTo = changes;
                current = store;
                guarded(
                        () -> {
                            store.commit();
                            return true;
                        });
            } finally {
                lock.unlock();
            }
            sync(current);
            saved = upTo;
        } finally {
            saving.unlock();
        }
    }

    private void sync(MessageStore current) {
        try {
            current.sync();
        } catch (MVStoreException e) {
            lock.lock();
            try {
                throw forget(e);
            } finally {
                lock.unlock();
            }
        }
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (MVStoreException e) {
            throw forget(e);
        }
    }

    /** Drops all that is not on disk: a store that failed to write takes nothing more. */
    private SqsException forget(MVStoreException e) {
        if (!failed) {
            failed = true;
            generation++;
            store.discard();
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the queues could not be written to {0}: {1}",
                    file.map(Path::toString).orElse("memory"),
                    e.getMessage());
        }
        return SqsException.unavailable("The queues could not be written to disk.");
    }

    private void reopen() {
        if (closed) {
            throw SqsException.unavailable("The queues are closed.");
        }
        if (failed) {
            try {
                store = MessageStore.open(file);
                load();
                failed = false;
            } catch (IllegalStateException | MVStoreException e) {
                throw SqsException.unavailable(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrival.signalAll();
            if (!failed) {
                guarded(
                        () -> {
                            store.commit();
                            store.close();
                            return true;
                        });
            }
        } finally {
            lock.unlock();
        }
    }
}
