package dragoman.archive.aws;

import dragoman.archive.StoreOutcome;
import dragoman.card.Card;
import dragoman.card.Shards;
import dragoman.count.CountKeys;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordContent;
import dragoman.record.VersionCause;
import dragoman.story.LinkKeys;
import dragoman.story.TextFingerprint;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stores what arrives of dispatches: the record, its links item and its cards in one transaction,
 * and then the links to other dispatches. Whatever of it failed half-way, doing it again completes
 * it; what is complete is not touched.
 */
public final class RecordStore {
    private final DynamoDbClient database;
    private final String table;
    private final RecordObjects objects;
    private final RecordReader reader;
    private final Versions versions;
    private final Cards cards;
    private final LinkItems links;
    private final RecordLinker linker;
    // Each environment writes a month's item once, so that no single key is written for every
    // dispatch.
    private final Set<YearMonth> knownMonths = ConcurrentHashMap.newKeySet();

    public RecordStore(
            DynamoDbClient database, String table, RecordObjects objects, Shards shards) {
        this.database = database;
        this.table = table;
        this.objects = objects;
        reader = new RecordReader(database, table, objects);
        versions = new Versions(database, table, objects, shards);
        cards = new Cards(database, table, shards);
        links = new LinkItems(database, table, shards);
        RecordCounter counter = new RecordCounter(database, table, reader, shards);
        linker = new RecordLinker(database, table, objects, reader, links, cards, counter);
    }

    /** Stores what arrived of a dispatch, once, and links it. */
    public StoreOutcome store(RecordContent content, Instant now) {
        String id = content.dispatch().id();
        StoreOutcome outcome =
                Transactions.untilPresent(
                        id,
                        () ->
                                reader.stored(id)
                                        .map(stored -> grow(stored, content, now))
                                        .orElseGet(() -> create(content, now)));
        linker.link(id);
        return outcome;
    }

    private Optional<StoreOutcome> create(RecordContent content, Instant now) {
        DispatchRecord record = RecordItem.record(content, content.stages());
        LinkKeys keys = LinkKeys.of(content.dispatch(), Card.orderOf(record.dispatch()));
        // Before the record: a month without records is harmless, a record without its month could
        // not be listed; and what is stored after this one must find it.
        putMonth(YearMonth.from(content.dispatch().dating().date()));
        links.put(content.dispatch(), keys, now);
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
                Transactions.putNew(
                        table, RecordItem.of(content, 1, VersionCause.DISPATCH, now, objects)));
        List<TransactWriteItem> puts = cards.put(record);
        int room = Transactions.MAX_ITEMS - writes.size() - 1;
        // Cards for which there is no room are put when the dispatch is linked.
        boolean fits = puts.size() <= room;
        writes.add(
                Transactions.putNew(
                        table,
                        LinksItem.first(
                                        keys,
                                        TextFingerprint.of(content.dispatch()),
                                        fits,
                                        CountKeys.of(record))
                                .item()));
        writes.addAll(puts.subList(0, Math.min(puts.size(), room)));
        return Transactions.write(database, writes)
                ? Optional.of(StoreOutcome.STORED)
                : Optional.empty();
    }

    private Optional<StoreOutcome> grow(
            RecordReader.Stored stored, RecordContent content, Instant now) {
        RecordContent kept = stored.content(objects);
        RecordContent grown = kept.with(content);
        if (grown.differs(kept)) {
            putMonth(YearMonth.from(grown.dispatch().dating().date()));
            return versions.change(stored, grown, VersionCause.RENDITION, now)
                    ? Optional.of(StoreOutcome.CHANGED)
                    : Optional.empty();
        }
        boolean higher =
                !grown.ranks().equals(kept.ranks()) || !grown.reading().equals(kept.reading());
        return !higher || rank(stored, grown) ? Optional.of(StoreOutcome.KNOWN) : Optional.empty();
    }

    /** Notes that the same text was read or translated again later. */
    private boolean rank(RecordReader.Stored stored, RecordContent grown) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        RecordItem.ranks(grown).forEach((name, value) -> values.put(":" + name, value));
        values.put(":version", Attributes.number(stored.links().version()));
        try {
            database.updateItem(
                    request ->
                            request.tableName(table)
                                    .key(Attributes.of(Key.record(stored.links().id())))
                                    .updateExpression("SET ranks = :ranks, reading = :reading")
                                    .conditionExpression("version = :version")
                                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            // Another version was written meanwhile: decide by that one.
            return false;
        }
    }

    private void putMonth(YearMonth month) {
        if (knownMonths.contains(month)) {
            return;
        }
        try {
            database.putItem(
                    request ->
                            request.tableName(table)
                                    .item(Attributes.of(Key.month(month)))
                                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException e) {
            // Another environment has written it; it is not written again.
        }
        knownMonths.add(month);
    }
}
