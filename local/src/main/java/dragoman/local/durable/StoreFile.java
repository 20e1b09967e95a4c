package dragoman.local.durable;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Sorted maps in one file, or in memory. A change is on disk once {@link #commit} and {@link #sync}
 * have returned; a process that is killed before leaves the file as the last commit left it.
 */
public final class StoreFile {
    // Each change is written through to the disk before it is acknowledged: what has been out of
    // date
    // for so long can be overwritten, whatever happens to the machine.
    private static final int RETENTION_MILLIS = 10_000;
    private static final int MIN_FILL_PERCENT = 50;
    private static final int COMPACTED_BYTES = 4 << 20;
    private static final long COMPACTION_NANOS = 250_000_000;

    private final MVStore store;
    private final boolean keeps;

    private StoreFile(MVStore store, boolean keeps) {
        this.store = store;
        this.keeps = keeps;
        store.setRetentionTime(RETENTION_MILLIS);
    }

    /**
     * Opens the file, or makes it.
     *
     * @param contents what is in it, for messages: such as {@code the messages}
     * @throws IllegalStateException when another process has it, or it cannot be read; the message
     *     names it and says what to do
     */
    static StoreFile open(Optional<Path> file, String contents) {
        // Commits are made by the state alone: what is changed together is never half there.
        MVStore.Builder builder =
                new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
        file.ifPresent(path -> builder.fileName(path.toString()));
        try {
            return new StoreFile(builder.open(), file.isPresent());
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new IllegalStateException("another process is using " + file.orElseThrow(), e)
                    : unreadable(file, contents, e);
        }
    }

    /** That the file is damaged, or another program's. */
    static IllegalStateException unreadable(
            Optional<Path> file, String contents, RuntimeException cause) {
        return new IllegalStateException(
                contents
                        + " in "
                        + file.map(Path::toString).orElse("memory")
                        + " cannot be read; move the file away to start without them",
                cause);
    }

    /** The map of that name, which is made when it is not there. */
    public <K, V> MVMap<K, V> map(String name, MVMap.Builder<K, V> types) {
        return store.openMap(name, types);
    }

    /** The map of that name, whose keys and values are texts or numbers. */
    public <K, V> MVMap<K, V> map(String name) {
        return store.openMap(name);
    }

    /** Removes a map and what is in it. */
    public void removeMap(String name) {
        store.removeMap(name);
    }

    void commit() {
        store.commit();
    }

    void sync() {
        if (keeps) {
            store.sync();
        }
    }

    /**
     * Rewrites, for a moment, what is valid in parts of the file that are mostly out of date: every
     * commit leaves some, and the file would grow with the number of changes.
     */
    void compact() {
        long end = System.nanoTime() + COMPACTION_NANOS;
        while (System.nanoTime() < end && store.compact(MIN_FILL_PERCENT, COMPACTED_BYTES)) {
            store.commit();
        }
    }

    /** Drops what was not committed, after an error. */
    void discard() {
        store.closeImmediately();
    }

    void close() {
        store.close();
    }
}
