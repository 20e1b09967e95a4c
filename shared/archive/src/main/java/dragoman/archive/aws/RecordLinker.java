package dragoman.archive.aws;

import dragoman.count.CountKeys;
import dragoman.dispatch.Dispatch;
import dragoman.record.DispatchRecord;
import dragoman.record.OtherTake;
import dragoman.record.RecordContent;
import dragoman.story.LinkKeys;
import dragoman.story.Reference;
import dragoman.story.ReferenceMatch;
import dragoman.story.UpdateChain;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links a stored dispatch with those that it belongs with: the same story, the other parts, what it
 * is about and what is about it. Whichever of two dispatches is stored second links both, and each
 * link is decided by what is stored and not by what came first; so the order of arrival does not
 * matter.
 */
final class RecordLinker {
    /** The most others that a dispatch is linked with as being of the same story. */
    private static final int MAX_SAME_STORY = 50;

    private final DynamoDbClient database;
    private final String table;
    private final RecordObjects objects;
    private final RecordReader reader;
    private final LinkItems index;
    private final Cards cards;
    private final UpdateChainWriter chains;
    private final RecordCounter counter;

    RecordLinker(
            DynamoDbClient database,
            String table,
            RecordObjects objects,
            RecordReader reader,
            LinkItems index,
            Cards cards,
            RecordCounter counter) {
        this.database = database;
        this.table = table;
        this.objects = objects;
        this.reader = reader;
        this.index = index;
        this.cards = cards;
        this.counter = counter;
        this.chains = new UpdateChainWriter(database, table, reader);
    }

    /** Links a dispatch, unless that was done. */
    void link(String id) {
        RecordReader.Stored stored = reader.stored(id).orElseThrow();
        if (stored.links().linked()) {
            counter.count(stored.links());
            return;
        }
        LinkKeys self = stored.links().keys();
        Dispatch dispatch = stored.content(objects).dispatch();
        Set<String> affected = new LinkedHashSet<>();
        if (self.isAboutAnother() || self.serial().isPresent()) {
            affected.add(id);
        }
        linkSame(stored.links(), dispatch, affected);
        linkTakes(stored.links());
        affected.addAll(index.referring(self));
        affected.addAll(followers(index.sameSlug(self)));
        affected.addAll(index.sameSerial(self));
        Set<String> roots = new LinkedHashSet<>(Set.of(id));
        for (String one : affected) {
            roots.addAll(decide(one));
        }
        for (LinksItem one : reader.items(affected).values()) {
            if (one.follows().isPresent()) {
                // What followed it follows now what it follows itself.
                one.followers().keySet().forEach(follower -> roots.addAll(decide(follower)));
            }
        }
        Set<String> settled = new LinkedHashSet<>();
        roots.forEach(root -> settled.addAll(settle(root)));
        reader.items(settled).values().forEach(counter::count);
        database.updateItem(
                request ->
                        request.tableName(table)
                                .key(Attributes.of(Key.links(id)))
                                .updateExpression("SET linked = :yes")
                                .expressionAttributeValues(
                                        Map.of(":yes", AttributeValue.fromBool(true))));
    }

    private Set<String> followers(Set<String> ids) {
        Set<String> followers = new LinkedHashSet<>();
        reader.items(ids)
                .forEach(
                        (id, item) -> {
                            if (item.keys().isAboutAnother()) {
                                followers.add(id);
                            }
                        });
        return followers;
    }

    private void linkSame(LinksItem self, Dispatch dispatch, Set<String> affected) {
        reader.items(index.likeWorded(dispatch, self.keys())).values().stream()
                .filter(other -> self.fingerprint().sameStory(other.fingerprint()))
                .forEach(
                        other -> {
                            same(self, other);
                            affected.add(other.id());
                        });
    }

    private void same(LinksItem one, LinksItem other) {
        note(one.id(), LinksItem.SAME, other.id(), other.keys().member());
        note(other.id(), LinksItem.SAME, one.id(), one.keys().member());
    }

    private void linkTakes(LinksItem self) {
        reader.items(index.takes(self.keys())).values().stream()
                .filter(other -> Reference.sameTakes(self.keys(), other.keys()))
                .forEach(
                        other -> {
                            note(self.id(), LinksItem.TAKES, other.id(), take(other.keys()));
                            note(other.id(), LinksItem.TAKES, self.id(), take(self.keys()));
                        });
    }

    private static OtherTake take(LinkKeys keys) {
        return new OtherTake(
                keys.id(),
                keys.take().flatMap(take -> take.n()),
                keys.take().flatMap(take -> take.label()));
    }

    /** Adds an entry to a links item. Entries only grow in number, so no order can spoil them. */
    private void note(String id, String attribute, String other, Object entry) {
        try {
            database.updateItem(
                    request ->
                            request.tableName(table)
                                    .key(Attributes.of(Key.links(id)))
                                    .updateExpression("SET #map.#id = :entry")
                                    .conditionExpression(
                                            "attribute_exists(pk) AND (size(#map) < :most OR"
                                                    + " attribute_exists(#map.#id))")
                                    .expressionAttributeNames(
                                            Map.of("#map", attribute, "#id", other))
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":entry",
                                                    LinksItem.entry(entry),
                                                    ":most",
                                                    Attributes.number(MAX_SAME_STORY))));
        } catch (ConditionalCheckFailedException e) {
            // It has as many as a reader can use.
        }
    }

    /**
     * Decides again which dispatch another one is about, and returns the first dispatches of the
     * chains that this changes or may not have been settled after.
     */
    private Set<String> decide(String id) {
        Set<String> roots = new LinkedHashSet<>();
        Transactions.untilDone(
                id,
                () -> {
                    roots.clear();
                    LinksItem self = reader.items(List.of(id)).get(id);
                    if (self == null) {
                        return true;
                    }
                    roots.add(self.root());
                    ReferenceMatch match = choose(self);
                    if (match instanceof ReferenceMatch.Ambiguous(List<String> ids)) {
                        reader.items(ids).values().forEach(other -> same(self, other));
                    }
                    return chains.follow(self, match, roots);
                });
        return roots;
    }

    private ReferenceMatch choose(LinksItem self) {
        LinkKeys keys = self.keys();
        Set<String> candidates = new LinkedHashSet<>(index.sameSerial(keys));
        if (keys.isAboutAnother()) {
            candidates.addAll(index.sameSlug(keys));
            candidates.addAll(index.referredTo(keys));
            candidates.addAll(self.same().keySet());
        }
        Map<String, LinksItem> found = reader.items(candidates);
        // What was sent again counts as the first one.
        Set<String> first = new LinkedHashSet<>();
        found.values().forEach(item -> first.add(item.root()));
        return Reference.choose(
                self.candidate(),
                (found.keySet().equals(first) ? found : reader.items(first))
                        .values().stream().map(LinksItem::candidate).toList());
    }

    /** Adds or removes the cards of each dispatch of a chain, and returns which they are. */
    private Set<String> settle(String root) {
        Set<String> ids = new LinkedHashSet<>();
        Transactions.untilDone(
                root,
                () -> {
                    LinksItem first = reader.items(List.of(root)).get(root);
                    if (first == null || first.follows().isPresent()) {
                        // It now belongs to another chain, which is settled separately.
                        return true;
                    }
                    UpdateChain line = first.line();
                    ids.add(root);
                    ids.addAll(first.followers().keySet());
                    return reader.items(ids).values().stream()
                            .filter(one -> !isSettled(one, line.lists(one.id())))
                            .allMatch(one -> list(first, one.id(), line.lists(one.id())));
                });
        return ids;
    }

    private static boolean isSettled(LinksItem one, boolean listed) {
        return one.listed() == listed && one.count().due().isPresent() == listed;
    }

    private boolean list(LinksItem first, String id, boolean listed) {
        RecordReader.Stored stored = reader.stored(id).orElseThrow();
        LinksItem item = stored.links();
        RecordContent content = stored.content(objects);
        DispatchRecord record = RecordItem.record(content, content.stages());
        List<TransactWriteItem> changed = cards.change(record, listed);
        List<TransactWriteItem> writes = new ArrayList<>();
        if (!id.equals(first.id())) {
            writes.add(Transactions.check(table, first));
        }
        int room = Transactions.MAX_ITEMS - writes.size() - 1;
        boolean fits = changed.size() <= room;
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put(":listed", AttributeValue.fromBool(fits == listed));
        if (listed) {
            values.put(":due", LinksItem.entry(CountKeys.of(record)));
        }
        writes.add(
                Transactions.update(
                        table,
                        id,
                        item.revision(),
                        ", listed = :listed" + (listed ? ", due = :due" : " REMOVE due"),
                        Map.of(),
                        values));
        writes.addAll(changed.subList(0, Math.min(room, changed.size())));
        // What found no room is what the next attempt still finds to change.
        return Transactions.write(database, writes) && fits;
    }
}
