package dragoman.local.dynamodb.table;

import dragoman.json.Json;
import dragoman.local.durable.StoreFile;

import org.h2.mvstore.MVMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All tables of a file. */
public final class Database {
    private static final int MAX_EXPIRED = 1000;

    private final StoreFile file;
    private final MVMap<String, String> definitions;
    private final MVMap<String, String> tokens;
    private final Map<String, ItemTable> tables = new TreeMap<>();

    /** Opens the tables that are in the file. */
    public Database(StoreFile file) {
        this.file = file;
        this.definitions = file.map("tables");
        this.tokens = file.map("tokens");
        definitions.forEach(
                (name, json) ->
                        tables.put(
                                name, new ItemTable(Json.read(json, TableDefinition.class), file)));
    }

    /** Names of the tables, in their order. */
    public List<String> names() {
        return List.copyOf(tables.keySet());
    }

    /** The table of that name. */
    public Optional<ItemTable> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Makes a table, whose name is free. */
    public ItemTable create(TableDefinition definition) {
        definitions.put(definition.name(), Json.write(definition));
        ItemTable table = new ItemTable(definition, file);
        tables.put(definition.name(), table);
        return table;
    }

    /** Changes what is said of a table, whose items stay. */
    public void replace(TableDefinition definition) {
        create(definition).indexExpiry();
    }

    /** Removes a table with its items. */
    public void remove(TableDefinition definition) {
        tables.remove(definition.name());
        definitions.remove(definition.name());
        ItemTable.remove(definition, file);
    }

    /** Tokens of transactions, and what is known of each. */
    public Map<String, String> tokens() {
        return tokens;
    }

    /** Removes what has had its time; whether there was anything. */
    public boolean expire(Instant now) {
        boolean expired = false;
        for (ItemTable table : tables.values()) {
            List<ItemChange> changes = table.expired(now, MAX_EXPIRED);
            changes.forEach(change -> table.apply(change, now));
            boolean trimmed = table.stream().map(stream -> stream.trim(now)).orElse(false);
            expired |= trimmed || !changes.isEmpty();
        }
        return expired;
    }
}
