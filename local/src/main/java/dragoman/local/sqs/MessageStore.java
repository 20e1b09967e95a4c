package dragoman.local.sqs;

import dragoman.json.Json;
import dragoman.local.durable.StoreFile;

import org.h2.mvstore.MVMap;

import java.util.Map;

/** Queues and messages as they lie in the file. */
final class MessageStore {
    private final StoreFile file;
    private final MVMap<String, String> queues;

    MessageStore(StoreFile file) {
        this.file = file;
        this.queues = file.map("queues");
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
        file.removeMap("messages/" + name);
        file.removeMap("deliveries/" + name);
    }

    /** Messages of a queue, by their number in the order in which they came. */
    MVMap<Long, String> messages(String queue) {
        return file.map("messages/" + queue);
    }

    /** How far each message of a queue has come. */
    MVMap<Long, String> deliveries(String queue) {
        return file.map("deliveries/" + queue);
    }
}
