package dragoman.local.dynamodb.table;

import dragoman.local.dynamodb.item.KeyDefinition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A table, without its items.
 *
 * @param stream what its stream shows of each change, such as {@code KEYS_ONLY}; empty without one
 * @param timeToLive the attribute that says when an item expires
 */
public record TableDefinition(
        String name,
        KeyDefinition key,
        List<IndexDefinition> indexes,
        Optional<String> stream,
        Optional<String> timeToLive,
        Instant created) {
    /** A copy of the lists. */
    public TableDefinition {
        indexes = List.copyOf(indexes);
    }

    /** The same table, whose items expire by another attribute, or not at all. */
    public TableDefinition withTimeToLive(Optional<String> attribute) {
        return new TableDefinition(name, key, indexes, stream, attribute, created);
    }

    /** The index of that name. */
    public Optional<IndexDefinition> index(String wanted) {
        return indexes.stream().filter(index -> index.name().equals(wanted)).findFirst();
    }

    /** Part of the stream's ARN: the moment at which it was enabled. */
    public String streamLabel() {
        return created.toString().replace("Z", "");
    }
}
