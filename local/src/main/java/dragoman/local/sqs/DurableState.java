package dragoman.local.sqs;

import org.h2.mvstore.MVStoreException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * State that one caller at a time reads or changes, and that is on disk when a change returns;
 * several changes at the same moment share one write. When the disk fails (it is full, for
 * example), the change fails and nothing of it remains, and the next call opens the file again.
 */
final class DurableState implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DurableState.class.getName());

    private final Optional<Path> file;
    private final Consumer<MessageStore> load;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ReentrantLock saving = new ReentrantLock();
    private MessageStore store;
    private boolean failed;
    private boolean closed;
    // Changes are numbered; those that a failed store forgot belong to an earlier generation.
    private long generation;
    private long changes;
    private long saved;

    /** Work that waits for changes. */
    interface Waiting<T> {
        T run() throws InterruptedException;
    }

    private record Change<T>(T result, long generation, long number) {}

    /**
     * Opens the file.
     *
     * @param file in memory without one
     * @param load takes what is in the store, now and when it is opened again
     * @throws IllegalStateException when the file cannot be read
     */
    DurableState(Optional<Path> file, Consumer<MessageStore> load) {
        this.file = file;
        this.load = load;
        this.store = MessageStore.open(file);
        load.accept(store);
    }

    /** Where changes are written to; only for work that is run here. */
    MessageStore store() {
        return store;
    }

    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            reopen();
            return guarded(work);
        } finally {
            lock.unlock();
        }
    }

    <T> T change(Supplier<T> work) {
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

    /** Runs work that changes what need not be on disk at once, and may wait for changes. */
    <T> T await(Waiting<T> work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * For work that waits: lets others change the state until one signals, or for so long. It may
     * return early, so that the caller looks again.
     */
    @SuppressWarnings("WaitNotInLoop")
    void pause(long millis) throws InterruptedException {
        changed.await(millis, TimeUnit.MILLISECONDS);
    }

    /** For work that changes something that others wait for. */
    void signal() {
        changed.signalAll();
    }

    boolean isClosed() {
        return closed;
    }

    /** Opens the file again if it failed. */
    void reopen() {
        if (closed) {
            throw SqsException.unavailable("The queues are closed.");
        }
        if (failed) {
            try {
                store = MessageStore.open(file);
                load.accept(store);
                failed = false;
            } catch (IllegalStateException | MVStoreException e) {
                throw SqsException.unavailable(String.valueOf(e.getMessage()));
            }
        }
    }

    <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (MVStoreException e) {
            throw forget(e);
        }
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
                    throw unwritten();
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

    /** Drops all that is not on disk: a store that failed to write accepts nothing more. */
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
        return unwritten();
    }

    private static SqsException unwritten() {
        return SqsException.unavailable("The queues could not be written to disk.");
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
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
