package dragoman.local.dynamodb.table;

import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.Item;

import java.util.Optional;

/**
 * What becomes of one item.
 *
 * @param key the item's key as bytes
 * @param before the item as it is; empty when there is none
 * @param after the item as it will be; empty when it goes
 */
public record ItemChange(Bytes key, Optional<Item> before, Optional<Item> after) {
    /** Bytes of the larger of the two, which a write is paid for by. */
    public int size() {
        return Math.max(before.map(Item::size).orElse(0), after.map(Item::size).orElse(0));
    }
}
