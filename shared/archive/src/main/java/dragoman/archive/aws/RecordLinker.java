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
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        for (String one : repeatsFirst(affected)) {
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

    /**
     * Puts what was sent again before what is about another: as long as two dispatches of one chain
     * stand alone, a correction of the one may as well be about the other.
     */
    private List<String> repeatsFirst(Set<String> ids) {
        return reader.items(ids).values().stream()
                .sorted(Comparator.comparing(item -> item.keys().isAboutAnother()))
                .map(LinksItem::id)
                .toList();
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

    /**
     * Takes back that a dispatch may have been about others, now that it is known not to be. What
     * has its wording stays.
     */
    private void separate(LinksItem self, Collection<String> unclear) {
        Set<String> others = new LinkedHashSet<>(self.same().keySet());
        others.removeAll(unclear);
        reader.items(others).values().stream()
                .filter(other -> !self.fingerprint().sameStory(other.fingerprint()))
                .forEach(
                        other -> {
                            erase(self.id(), other.id());
                            erase(other.id(), self.id());
                        });
    }

    private void erase(String id, String other) {
        database.updateItem(
                request ->
                        request.tableName(table)
                                .key(Attributes.of(Key.links(id)))
                                .updateExpression("REMOVE #map.#id")
                                .expressionAttributeNames(
                                        Map.of("#map", LinksItem.SAME, "#id", other)));
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

    /** Adds an entry to a links item, unless it has as many as a reader can use. */
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
                    List<String> unclear =
                            match instanceof ReferenceMatch.Ambiguous(List<String> ids)
                                    ? ids
                                    : List.of();
                    reader.items(unclear).values().forEach(other -> same(self, other));
                    if (self.keys().isAboutAnother()) {
                        separate(self, unclear);
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
        return Reference.choose(
                self.candidate(), firsts(candidates).stream().map(LinksItem::candidate).toList());
    }

    /** The first dispatches of the chains that these are in: what was sent again counts as it. */
    private Collection<LinksItem> firsts(Set<String> ids) {
        Map<String, LinksItem> found = reader.items(ids);
        Set<String> roots = roots(found);
        while (!found.keySet().equals(roots)) {
            // A dispatch may still follow one that has just come to follow another.
            found = reader.items(roots);
            roots = roots(found);
        }
        return found.values();
    }

    private static Set<String> roots(Map<String, LinksItem> items) {
        return items.values().stream()
                .map(LinksItem::root)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
