package dragoman.local.dynamodb.table;

import dragoman.local.durable.StoreFile;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.KeyBytes;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The items of a table, in the order of their keys, and of the keys of its indexes. */
public final class ItemTable {
    private static final String EXPIRY = "\u0000expiry";

    private final TableDefinition definition;
    private final MVMap<byte[], Item> items;
    // From the key in the index, which the primary key follows, to the primary key.
    private final Map<String, MVMap<byte[], byte[]>> indexes = new LinkedHashMap<>();
    private final Optional<ChangeStream> stream;

    /** Opens a table, whose maps are made when they are not there. */
    public ItemTable(TableDefinition definition, StoreFile file) {
        this.definition = definition;
        this.items =
                file.map(
                        items(definition.name()),
                        new MVMap.Builder<byte[], Item>()
                                .keyType(ByteArrayDataType.INSTANCE)
                                .valueType(ItemDataType.INSTANCE));
        for (IndexDefinition index : definition.indexes()) {
            indexes.put(index.name(), indexMap(file, index.name()));
        }
        indexes.put(EXPIRY, indexMap(file, EXPIRY));
        this.stream = definition.stream().map(_ -> new ChangeStream(definition, file));
    }

    private MVMap<byte[], byte[]> indexMap(StoreFile file, String index) {
        return file.map(
                index(definition.name(), index),
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private static String items(String table) {
        return "items/" + table;
    }

    private static String index(String table, String index) {
        return "index/" + table + "/" + index;
    }

    /** Removes what a table has in the file. */
    static void remove(TableDefinition definition, StoreFile file) {
        file.removeMap(items(definition.name()));
        definition.indexes().forEach(i -> file.removeMap(index(definition.name(), i.name())));
        file.removeMap(index(definition.name(), EXPIRY));
        ChangeStream.remove(definition, file);
    }

    /** What the table is like. */
    public TableDefinition definition() {
        return definition;
    }

    /** Its stream, if it has one. */
    public Optional<ChangeStream> stream() {
        return stream;
    }

    /** How many items there are. */
    public long count() {
        return items.sizeAsLong();
    }

    /** The item of a key. */
    public Optional<Item> get(byte[] key) {
        return Optional.ofNullable(items.get(key));
    }

    /** Makes a change that was checked, at a time. */
    public void apply(ItemChange change, Instant now) {
        byte[] key = change.key().toArray();
        change.after().ifPresentOrElse(item -> items.put(key, item), () -> items.remove(key));
        for (IndexDefinition index : definition.indexes()) {
            move(
                    Objects.requireNonNull(indexes.get(index.name())),
                    change.before().flatMap(item -> position(index, item, key)),
                    change.after().flatMap(item -> position(index, item, key)),
                    key);
        }
        move(
                Objects.requireNonNull(indexes.get(EXPIRY)),
                change.before().flatMap(item -> expiry(item, key)),
                change.after().flatMap(item -> expiry(item, key)),
                key);
        if (!change.before().equals(change.after())) {
            stream.ifPresent(it -> it.add(change, now));
        }
    }

    private static void move(
            MVMap<byte[], byte[]> index,
            Optional<byte[]> before,
            Optional<byte[]> after,
            byte[] key) {
        boolean stays =
                before.isPresent() && after.isPresent() && Arrays.equals(before.get(), after.get());
        if (!stays) {
            before.ifPresent(index::remove);
            after.ifPresent(position -> index.put(position, key));
        }
    }

    /** Where an item is in an index; empty when it is not in it. */
    public Optional<byte[]> position(IndexDefinition index, Item item, byte[] key) {
        return index.key().isIn(item)
                ? Optional.of(KeyBytes.join(index.key().bytes(item), key))
                : Optional.empty();
    }

    private Optional<byte[]> expiry(Item item, byte[] key) {
        return definition
                .timeToLive()
                .flatMap(item::get)
                .filter(Numeric.class::isInstance)
                .map(value -> KeyBytes.join(KeyBytes.of(value), key));
    }

    /** Changes that remove items whose time to live is over; no more than so many. */
    public List<ItemChange> expired(Instant now, int limit) {
        List<ItemChange> changes = new ArrayList<>();
        byte[] end = KeyBytes.of(new Numeric(BigDecimal.valueOf(now.getEpochSecond())));
        Iterator<Entry> entries =
                entries(Optional.of(EXPIRY), Range.of(new byte[] {0}, end), false);
        while (entries.hasNext() && changes.size() < limit) {
            Item item = entries.next().item();
            changes.add(
                    new ItemChange(
                            Bytes.of(definition.key().bytes(item)),
                            Optional.of(item),
                            Optional.empty()));
        }
        return changes;
    }

    /** Fills the index of expiry times, after the attribute has changed. */
    void indexExpiry() {
        MVMap<byte[], byte[]> index = Objects.requireNonNull(indexes.get(EXPIRY));
        index.clear();
        Cursor<byte[], Item> cursor = items.cursor(null);
        while (cursor.hasNext()) {
            byte[] key = cursor.next();
            expiry(cursor.getValue(), key).ifPresent(position -> index.put(position, key));
        }
    }

    /**
     * A part of the order of keys.
     *
     * @param from the first bytes of it
     * @param to the first bytes after it
     */
    public record Range(Bytes from, Bytes to) {
        /** All keys. */
        public static final Range ALL = of(new byte[] {0}, new byte[] {(byte) 0xFF});

        /** The range of these ends. */
        public static Range of(byte[] from, byte[] to) {
            return new Range(Bytes.of(from), Bytes.of(to));
        }

        /** What comes after a key in that direction. */
        public Range after(byte[] key, boolean backward) {
            if (backward) {
                Bytes end = Bytes.of(key);
                return end.compareTo(to) < 0 ? new Range(from, end) : this;
            }
            Bytes next = Bytes.of(KeyBytes.next(key));
            return next.compareTo(from) > 0 ? new Range(next, to) : this;
        }

        /** Whether a key is in it. */
        public boolean reaches(byte[] key) {
            Bytes bytes = Bytes.of(key);
            return bytes.compareTo(from) >= 0 && bytes.compareTo(to) < 0;
        }
    }

    /** An item, and its position in the order that was asked for. */
    public record Entry(Bytes position, Item item) {}

    /** The items of a range, by the order of the table's keys, or of an index's. */
    public Iterator<Entry> entries(Optional<String> index, Range range, boolean backward) {
        if (index.isEmpty()) {
            Cursor<byte[], Item> cursor = cursor(items, range, backward);
            return new RangeIterator<>(cursor, range, item -> item);
        }
        MVMap<byte[], byte[]> map = Objects.requireNonNull(indexes.get(index.get()));
        return new RangeIterator<>(
                cursor(map, range, backward), range, key -> get(key).orElseThrow());
    }

    private static <V> Cursor<byte[], V> cursor(
            MVMap<byte[], V> map, Range range, boolean backward) {
        return backward
                ? map.cursor(range.to().toArray(), range.from().toArray(), true)
                : map.cursor(range.from().toArray(), range.to().toArray(), false);
    }

    /** The entries of a cursor that are in the range, whose end the cursor includes. */
    private static final class RangeIterator<V> implements Iterator<Entry> {
        private final Cursor<byte[], V> cursor;
        private final Range range;
        private final Function<V, Item> item;
        private Optional<Entry> next = Optional.empty();

        RangeIterator(Cursor<byte[], V> cursor, Range range, Function<V, Item> item) {
            this.cursor = cursor;
            this.range = range;
            this.item = item;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && cursor.hasNext()) {
                byte[] position = cursor.next();
                if (range.reaches(position)) {
                    next =
                            Optional.of(
                                    new Entry(Bytes.of(position), item.apply(cursor.getValue())));
                }
            }
            return next.isPresent();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry entry = next.orElseThrow();
            next = Optional.empty();
            return entry;
        }
    }
}
