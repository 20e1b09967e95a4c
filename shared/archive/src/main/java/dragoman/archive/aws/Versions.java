package dragoman.archive.aws;

import dragoman.archive.StoredRecord;
import dragoman.card.Card;
import dragoman.card.Shards;
import dragoman.count.CountKeys;
import dragoman.record.Correction;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordContent;
import dragoman.record.VersionCause;
import dragoman.story.LinkKeys;
import dragoman.story.TextFingerprint;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes new versions of what is stored: the record, its earlier version, its links item and its
 * cards in one transaction, on condition that nobody else has changed it meanwhile.
 */
public final class Versions {
    private final DynamoDbClient database;
    private final String table;
    private final RecordObjects objects;
    private final RecordReader reader;
    private final Cards cards;

    public Versions(DynamoDbClient database, String table, RecordObjects objects, Shards shards) {
        this.database = database;
        this.table = table;
        this.objects = objects;
        reader = new RecordReader(database, table, objects);
        cards = new Cards(database, table, shards);
    }

    /**
     * Keeps a person's correction of the record that a dispatch belongs to, in the dispatch that it
     * shows.
     *
     * @return the record afterwards; nothing when there is none
     */
    public Optional<StoredRecord> correct(String dispatch, Correction correction) {
        Optional<StoredRecord> shown = reader.record(dispatch);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String id = shown.get().record().dispatch().id();
        Transactions.untilDone(
                id,
                () -> {
                    RecordReader.Stored stored = reader.stored(id).orElseThrow();
                    RecordContent content = stored.content(objects);
                    RecordContent corrected = content.with(correction);
                    return !corrected.differs(content)
                            || change(stored, corrected, VersionCause.PERSON, correction.at());
                });
        return reader.record(dispatch);
    }

    /**
     * Writes a dispatch's next version.
     *
     * @return false when somebody else has changed it meanwhile
     */
    boolean change(
            RecordReader.Stored stored, RecordContent grown, VersionCause cause, Instant now) {
        LinksItem item = stored.links();
        int version = item.version() + 1;
        DispatchRecord record = RecordItem.record(grown, grown.stages());
        List<TransactWriteItem> changed = cards.change(record, item.listed());
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(Transactions.put(table, RecordItem.of(grown, version, cause, now, objects)));
        Map<String, AttributeValue> earlier = new LinkedHashMap<>(stored.item());
        earlier.putAll(Attributes.of(Key.version(item.id(), item.version())));
        writes.add(Transactions.putNew(table, earlier));
        int room = Transactions.MAX_ITEMS - writes.size() - 1;
        boolean fits = changed.size() <= room;
        LinkKeys keys = LinkKeys.of(grown.dispatch(), Card.orderOf(record.dispatch()));
        Optional<AttributeValue> due =
                item.count().due().map(_ -> LinksItem.entry(CountKeys.of(record)));
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put(":version", Attributes.number(version));
        values.put(":bearing", LinksItem.keysText(keys));
        values.put(
                ":sketch",
                AttributeValue.fromB(
                        SdkBytes.fromByteArrayUnsafe(
                                TextFingerprint.of(grown.dispatch()).bytes())));
        values.put(
                ":linked",
                AttributeValue.fromBool(item.linked() && fits && keys.equals(item.keys())));
        // Cards for which there is no room are put when the dispatch is linked.
        values.put(":listed", AttributeValue.fromBool(item.listed() && fits));
        due.ifPresent(entry -> values.put(":due", entry));
        writes.add(
                Transactions.update(
                        table,
                        item.id(),
                        item.revision(),
                        ", version = :version, bearing = :bearing, sketch = :sketch,"
                                + " linked = :linked, listed = :listed"
                                + due.map(_ -> ", due = :due").orElse(""),
                        Map.of(),
                        values));
        writes.addAll(changed.subList(0, Math.min(room, changed.size())));
        return Transactions.write(database, writes);
    }
}
