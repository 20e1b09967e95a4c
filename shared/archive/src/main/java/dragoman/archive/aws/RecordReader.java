package dragoman.archive.aws;

import dragoman.archive.StoredRecord;
import dragoman.archive.StoredRecords;
import dragoman.archive.aws.WholeRecord.At;
import dragoman.record.RecordContent;
import dragoman.record.RecordLinks;
import dragoman.record.Version;
import dragoman.story.UpdateChain;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;
import dragoman.table.aws.Batches;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads records, wherever their text is, and puts together what belongs to one record: the dispatch
 * that was sent first, what the agency sent in its place, and the versions of each. Asked for any
 * of these dispatches it gives the one record. Reads are consistent.
 */
public final class RecordReader implements StoredRecords {
    private final DynamoDbClient database;
    private final String table;
    private final RecordObjects objects;

    public RecordReader(DynamoDbClient database, String table, RecordObjects objects) {
        this.database = database;
        this.table = table;
        this.objects = objects;
    }

    @Override
    public Optional<StoredRecord> record(String dispatch) {
        Optional<Stored> stored = stored(dispatch);
        if (stored.isPresent() && stored.get().links().isAlone()) {
            // As nearly always: one query was enough.
            WholeRecord whole = WholeRecord.of(stored.get().links());
            return Optional.of(whole.at(whole.current(), stored.get().content(objects)));
        }
        return stored.map(found -> whole(found.links())).map(whole -> read(whole, whole.current()));
    }

    @Override
    public Optional<StoredRecord> version(String dispatch, int n) {
        return stored(dispatch)
                .map(found -> whole(found.links()))
                .filter(whole -> n >= 1 && n <= whole.versions().size())
                .map(whole -> read(whole, whole.versions().get(n - 1)));
    }

    @Override
    public List<Version> versions(String dispatch) {
        List<Version> versions = new ArrayList<>();
        stored(dispatch)
                .map(found -> whole(found.links()).versions())
                .orElse(List.of())
                .forEach(at -> versions.add(WholeRecord.version(at, item(at))));
        return versions;
    }

    /** One request for a hundred dispatches. */
    @Override
    public Map<String, RecordLinks> links(Collection<String> dispatches) {
        Map<String, RecordLinks> links = new LinkedHashMap<>();
        items(dispatches)
                .forEach((id, item) -> links.put(id, WholeRecord.links(item, List.of(item))));
        return links;
    }

    /** The links items of dispatches, by identifier, in the order asked for. */
    Map<String, LinksItem> items(Collection<String> dispatches) {
        Map<String, LinksItem> found = new LinkedHashMap<>();
        Batches.get(
                        database,
                        table,
                        dispatches.stream()
                                .distinct()
                                .map(id -> Attributes.of(Key.links(id)))
                                .toList())
                .forEach(
                        item -> {
                            LinksItem links = LinksItem.of(item);
                            found.put(links.id(), links);
                        });
        Map<String, LinksItem> inOrder = new LinkedHashMap<>();
        for (String id : dispatches) {
            LinksItem links = found.get(id);
            if (links != null) {
                inOrder.put(id, links);
            }
        }
        return inOrder;
    }

    /** What is stored of one dispatch: its record item and its links item. */
    Optional<Stored> stored(String dispatch) {
        List<Map<String, AttributeValue>> items =
                database.query(
                                request ->
                                        request.tableName(table)
                                                .consistentRead(true)
                                                .keyConditionExpression(
                                                        "pk = :pk AND sk BETWEEN :record AND"
                                                                + " :standing")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":pk",
                                                                text(
                                                                        Key.dispatchPartition(
                                                                                dispatch)),
                                                                ":record",
                                                                text(Key.RECORD),
                                                                ":standing",
                                                                text(Key.LINKS))))
                        .items();
        // Written in one transaction, so either both are there or none.
        return items.size() < 2
                ? Optional.empty()
                : Optional.of(new Stored(items.getFirst(), LinksItem.of(items.getLast())));
    }

    /** A dispatch's record item, and its links item. */
    record Stored(Map<String, AttributeValue> item, LinksItem links) {
        RecordContent content(RecordObjects objects) {
            return RecordItem.content(item, objects);
        }
    }

    private WholeRecord whole(LinksItem asked) {
        LinksItem first =
                asked.follows()
                        .map(root -> items(List.of(root)).getOrDefault(root, asked))
                        .orElse(asked);
        Map<String, LinksItem> members =
                items(first.line().members().stream().map(UpdateChain.Member::id).toList());
        return new WholeRecord(first, List.copyOf(members.values()));
    }

    private StoredRecord read(WholeRecord whole, At at) {
        return whole.at(at, RecordItem.content(item(at), objects));
    }

    private Map<String, AttributeValue> item(At at) {
        if (at.last()) {
            Map<String, AttributeValue> item = item(Key.record(at.dispatch()));
            if (RecordItem.version(item) == at.own()) {
                return item;
            }
            // A newer version was written just now, and this one became an earlier one.
        }
        return item(Key.version(at.dispatch(), at.own()));
    }

    private Map<String, AttributeValue> item(Key key) {
        Map<String, AttributeValue> item =
                database.getItem(
                                request ->
                                        request.tableName(table)
                                                .key(Attributes.of(key))
                                                .consistentRead(true))
                        .item();
        if (item.isEmpty()) {
            throw new IllegalStateException(key + " is not in the table");
        }
        return item;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
