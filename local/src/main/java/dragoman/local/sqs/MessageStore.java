package dragoman.local.sqs;

import dragoman.json.Json;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Queues and messages in one file, or in memory. A change is on disk once {@link #commit} and
 * {@link #sync} have returned; a process that is killed before leaves the file as the last commit
 * left it.
 */
final class MessageStore implements AutoCloseable {
    private final MVStore store;
    private final boolean keeps;
    private final MVMap<String, String> queues;

    private MessageStore(MVStore store, boolean keeps) {
        this.store = store;
        this.keeps = keeps;
        this.queues = store.openMap("queues");
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws IllegalStateException when another process has it, or it cannot be read; the message
     *     names it and says what to do
     */
    static MessageStore open(Optional<Path> file) {
        // Commits are made by the queue service alone: a message that moves is never in two queues.
        MVStore.Builder builder =
                new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
        file.ifPresent(path -> builder.fileName(path.toString()));
        try {
            return new MessageStore(builder.open(), file.isPresent());
        } catch (MVStoreException e) {
            throw new IllegalStateException(
                    e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                            ? "another process is using " + file.orElseThrow()
                            : "the messages in "
                                    + file.map(Path::toString).orElse("memory")
                                    + " cannot be read; move the file away to start without them",
                    e);
        }
    }

    /** Each queue's attributes. */
    Map<String, String> queues() {
        return queues;
    }

    void putQueue(String name, QueueAttributes attributes) {
        queues.put(name, Json.write(attributes));
    }

    void removeQueue(String name) {
        queues.remove(name);
        store.removeMap("messages/" + name);
        store.removeMap("deliveries/" + name);
    }

    /** Messages of a queue, by their number in the order in which they came. */
    MVMap<Long, String> messages(String queue) {
        return store.openMap("messages/" + queue);
    }

    /** How far each message of a queue has come. */
    MVMap<Long, String> deliveries(String queue) {
        return store.openMap("deliveries/" + queue);
    }

    void commit() {
        store.commit();
    }

    void sync() {
        if (keeps) {
            store.sync();
        }
    }

    /** Drops what was not committed, after an error. */
    void discard() {
        store.closeImmediately();
    }

    @Override
    public void close() {
        store.close();
    }
}
