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
 * Writes new versions of what is stored: the record, its earlier version, its standing and its
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
                    RecordContent edition = stored.edition(objects);
                    RecordContent corrected = edition.with(correction);
                    return !corrected.differs(edition)
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
        LinksItem standing = stored.standing();
        int version = standing.version() + 1;
        DispatchRecord record = RecordItem.record(grown, grown.stages());
        List<TransactWriteItem> changed = cards.change(record, standing.listed());
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(Transactions.put(table, RecordItem.of(grown, version, cause, now, objects)));
        Map<String, AttributeValue> earlier = new LinkedHashMap<>(stored.item());
        earlier.putAll(Attributes.of(Key.version(standing.id(), standing.version())));
        writes.add(Transactions.putNew(table, earlier));
        int room = Transactions.MAX_ITEMS - writes.size() - 1;
        boolean fits = changed.size() <= room;
        LinkKeys bearing = LinkKeys.of(grown.dispatch(), Card.orderOf(record.dispatch()));
        Optional<AttributeValue> due =
                standing.due().map(_ -> LinksItem.entry(CountKeys.of(record)));
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put(":version", Attributes.number(version));
        values.put(":bearing", LinksItem.bearingText(bearing));
        values.put(
                ":sketch",
                AttributeValue.fromB(
                        SdkBytes.fromByteArrayUnsafe(
                                TextFingerprint.of(grown.dispatch()).bytes())));
        values.put(
                ":linked",
                AttributeValue.fromBool(
                        standing.linked() && fits && bearing.equals(standing.bearing())));
        // Cards for which there is no room are put in linking.
        values.put(":listed", AttributeValue.fromBool(standing.listed() && fits));
        due.ifPresent(tally -> values.put(":due", tally));
        writes.add(
                Transactions.standing(
                        table,
                        standing.id(),
                        standing.revision(),
                        ", version = :version, bearing = :bearing, sketch = :sketch,"
                                + " linked = :linked, listed = :listed"
                                + due.map(_ -> ", due = :due").orElse(""),
                        Map.of(),
                        values));
        writes.addAll(changed.subList(0, Math.min(room, changed.size())));
        return Transactions.write(database, writes);
    }
}
