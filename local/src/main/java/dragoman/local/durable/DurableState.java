package dragoman.local.durable;

import dragoman.json.MalformedJsonException;

import org.h2.mvstore.MVStoreException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * State that one caller at a time reads or changes, and that is on disk when a change returns;
 * several changes at the same moment share one write. When the disk fails (it is full, for
 * example), the change fails and nothing of it remains, and the next call opens the file again.
 */
public final class DurableState<S> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DurableState.class.getName());

    private static final Duration COMPACTION_PAUSE = Duration.ofSeconds(5);

    private final Optional<Path> file;
    private final String contents;
    private final Function<StoreFile, S> load;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ReentrantLock saving = new ReentrantLock();
    private final Thread compaction;
    private StoreFile opened;
    private S store;
    private boolean failed;
    private boolean closed;
    // Changes are numbered; those that a failed store forgot belong to an earlier generation.
    private long generation;
    private long changes;
    private long saved;

    /** Work that waits for changes. */
    public interface Waiting<T> {
        T run() throws InterruptedException;
    }

    private record Change<T>(T result, long generation, long number) {}

    /**
     * Opens the file.
     *
     * @param file in memory without one
     * @param contents what is in it, for messages: such as {@code the messages}
     * @param load reads the file when it is opened, and when it is opened again after an error
     * @throws IllegalStateException when the file cannot be read
     */
    public DurableState(Optional<Path> file, String contents, Function<StoreFile, S> load) {
        this.file = file;
        this.contents = contents;
        this.load = load;
        open();
        this.compaction =
                Thread.ofVirtual().name("compaction of " + contents).unstarted(this::compact);
        if (file.isPresent()) {
            compaction.start();
        }
    }

    private void compact() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(COMPACTION_PAUSE);
                try {
                    read(
                            () -> {
                                opened.compact();
                                return true;
                            });
                } catch (StorageException e) {
                    LOG.log(System.Logger.Level.DEBUG, "compacted later: {0}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            // It is closed.
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        StoreFile file = StoreFile.open(this.file, contents);
        try {
            store = load.apply(file);
            opened = file;
        } catch (MVStoreException | MalformedJsonException | ClassCastException e) {
            file.discard();
            throw StoreFile.unreadable(this.file, contents, e);
        }
    }

    /** Where changes are written to; only for work that is run here. */
    public S store() {
        return store;
    }

    /**
     * Reads the state.
     *
     * @throws StorageException when the file has failed and cannot be opened again
     */
    public <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            reopen();
            return guarded(work);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes the state, and returns when the change is on disk. Work that refuses throws before it
     * changes anything.
     *
     * @throws StorageException when the change could not be written, and is undone
     */
    public <T> T change(Supplier<T> work) {
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
    public <T> T await(Waiting<T> work) throws InterruptedException {
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
    public void pause(long millis) throws InterruptedException {
        changed.await(millis, TimeUnit.MILLISECONDS);
    }

    /** For work that changes something that others wait for. */
    public void signal() {
        changed.signalAll();
    }

    /** Whether no more work is accepted. */
    public boolean isClosed() {
        return closed;
    }

    /** Opens the file again if it failed. */
    public void reopen() {
        if (closed) {
            throw new StorageException("The service is closed.");
        }
        if (failed) {
            try {
                open();
                failed = false;
            } catch (IllegalStateException e) {
                throw new StorageException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Runs work, of {@link #await}, whose changes are undone when the disk fails. */
    public <T> T guarded(Supplier<T> work) {
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
            StoreFile current;
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
                current = opened;
                guarded(
                        () -> {
                            opened.commit();
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

    private void sync(StoreFile current) {
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
    private StorageException forget(MVStoreException e) {
        if (!failed) {
            failed = true;
            generation++;
            opened.discard();
            LOG.log(
                    System.Logger.Level.ERROR,
                    "{0} could not be written to {1}: {2}",
                    contents,
                    file.map(Path::toString).orElse("memory"),
                    e.getMessage());
        }
        return unwritten();
    }

    private static StorageException unwritten() {
        return new StorageException("The disk could not be written to.");
    }

    @Override
    public void close() {
        compaction.interrupt();
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            if (!failed) {
                guarded(
                        () -> {
                            opened.commit();
                            opened.close();
                            return true;
                        });
            }
        } finally {
            lock.unlock();
        }
    }
}
