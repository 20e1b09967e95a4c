package dragoman.local.dynamodb.table;

import dragoman.json.Json;
import dragoman.local.durable.StoreFile;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;

import org.h2.mvstore.MVMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The changes of a table's items in the order in which they were made, for a day. */
public final class ChangeStream {
    private static final Duration KEPT = Duration.ofDays(1);

    private final TableDefinition definition;
    private final MVMap<Long, String> changes;
    private final MVMap<String, Long> last;

    ChangeStream(TableDefinition definition, StoreFile file) {
        this.definition = definition;
        this.changes = file.map(name(definition));
        this.last = file.map("streams");
    }

    private static String name(TableDefinition definition) {
        return "stream/" + definition.name();
    }

    static void remove(TableDefinition definition, StoreFile file) {
        file.removeMap(name(definition));
        file.<String, Long>map("streams").remove(definition.name());
    }

    /**
     * A change.
     *
     * @param number its place in the order, from 1 on
     * @param event {@code INSERT}, {@code MODIFY} or {@code REMOVE}
     */
    public record Entry(
            long number,
            String event,
            Instant at,
            Item keys,
            Optional<Item> before,
            Optional<Item> after) {}

    /** What is written of a change. */
    private record Stored(
            String event, long at, String keys, Optional<String> before, Optional<String> after) {}

    void add(ItemChange change, Instant now) {
        long number = lastNumber() + 1;
        Item any = change.after().or(change::before).orElseThrow();
        String event =
                change.before().isEmpty()
                        ? "INSERT"
                        : change.after().isEmpty() ? "REMOVE" : "MODIFY";
        Stored stored =
                new Stored(
                        event,
                        now.toEpochMilli(),
                        ItemJson.write(any.only(definition.key().names())),
                        image("OLD_IMAGE", change.before()),
                        image("NEW_IMAGE", change.after()));
        changes.put(number, Json.write(stored));
        last.put(definition.name(), number);
    }

    private Optional<String> image(String view, Optional<Item> item) {
        String shown = definition.stream().orElseThrow();
        return item.filter(_ -> shown.equals(view) || shown.equals("NEW_AND_OLD_IMAGES"))
                .map(ItemJson::write);
    }

    /** The number of the last change; 0 before the first. */
    public long lastNumber() {
        return last.getOrDefault(definition.name(), 0L);
    }

    /** The number of the oldest change that is kept, or of the next one when none is. */
    public long firstNumber() {
        return Optional.ofNullable(changes.firstKey()).orElse(lastNumber() + 1);
    }

    /** Changes from a number on. */
    public List<Entry> from(long number, int limit) {
        List<Entry> entries = new ArrayList<>();
        for (Long at = changes.ceilingKey(number);
                at != null && entries.size() < limit;
                at = changes.higherKey(at)) {
            entries.add(entry(at, stored(at)));
        }
        return entries;
    }

    private Stored stored(long number) {
        return Json.read(Objects.requireNonNull(changes.get(number)), Stored.class);
    }

    private static Entry entry(long number, Stored stored) {
        return new Entry(
                number,
                stored.event(),
                Instant.ofEpochMilli(stored.at()),
                ItemJson.read(stored.keys()),
                item(stored.before()),
                item(stored.after()));
    }

    private static Optional<Item> item(Optional<String> json) {
        return json.map(ItemJson::read);
    }

    /** What a stream's record says of a change, as DynamoDB's API has it. */
    public Map<String, Object> describe(Entry entry) {
        Map<String, Object> dynamodb = new LinkedHashMap<>();
        dynamodb.put("ApproximateCreationDateTime", entry.at().toEpochMilli() / 1000.0);
        dynamodb.put("Keys", ItemJson.tree(entry.keys()));
        entry.before().ifPresent(item -> dynamodb.put("OldImage", ItemJson.tree(item)));
        entry.after().ifPresent(item -> dynamodb.put("NewImage", ItemJson.tree(item)));
        dynamodb.put("SequenceNumber", number(entry.number()));
        dynamodb.put(
                "SizeBytes",
                entry.keys().size()
                        + entry.before().map(Item::size).orElse(0)
                        + entry.after().map(Item::size).orElse(0));
        dynamodb.put("StreamViewType", definition.stream().orElseThrow());
        return dynamodb;
    }

    /** A number as the API shows it: at least 21 digits, so that texts have the numbers' order. */
    public static String number(long number) {
        return "%021d".formatted(number);
    }

    /** Forgets changes of more than a day ago; whether there were any. */
    boolean trim(Instant now) {
        long oldest = now.minus(KEPT).toEpochMilli();
        boolean trimmed = false;
        for (Long first = changes.firstKey();
                first != null && stored(first).at() < oldest;
                first = changes.firstKey()) {
            changes.remove(first);
            trimmed = true;
        }
        return trimmed;
    }
}
