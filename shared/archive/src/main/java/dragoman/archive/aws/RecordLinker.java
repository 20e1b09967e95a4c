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
    /** The most others that a dispatch is linked with as telling the same story. */
    private static final int MAX_SAME_STORY = 50;

    private final DynamoDbClient database;
    private final String table;
    private final RecordObjects objects;
    private final RecordReader reader;
    private final LinkItems links;
    private final Cards cards;
    private final UpdateChainWriter following;
    private final RecordCounter counting;

    RecordLinker(
            DynamoDbClient database,
            String table,
            RecordObjects objects,
            RecordReader reader,
            LinkItems links,
            Cards cards,
            RecordCounter counting) {
        this.database = database;
        this.table = table;
        this.objects = objects;
        this.reader = reader;
        this.links = links;
        this.cards = cards;
        this.counting = counting;
        this.following = new UpdateChainWriter(database, table, reader);
    }

    /** Links a dispatch, unless that was done. */
    void link(String id) {
        RecordReader.Stored stored = reader.stored(id).orElseThrow();
        if (stored.standing().linked()) {
            counting.count(stored.standing());
            return;
        }
        LinkKeys self = stored.standing().bearing();
        Dispatch dispatch = stored.edition(objects).dispatch();
        Set<String> affected = new LinkedHashSet<>();
        if (self.isAboutAnother() || self.serial().isPresent()) {
            affected.add(id);
        }
        linkSame(stored.standing(), dispatch, affected);
        linkTakes(stored.standing());
        affected.addAll(links.referring(self));
        affected.addAll(followers(links.sameSlug(self)));
        affected.addAll(links.sameSerial(self));
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
        reader.items(settled).values().forEach(counting::count);
        database.updateItem(
                request ->
                        request.tableName(table)
                                .key(Attributes.of(Key.standing(id)))
                                .updateExpression("SET linked = :yes")
                                .expressionAttributeValues(
                                        Map.of(":yes", AttributeValue.fromBool(true))));
    }

    private Set<String> followers(Set<String> ids) {
        Set<String> followers = new LinkedHashSet<>();
        reader.items(ids)
                .forEach(
                        (id, item) -> {
                            if (item.bearing().isAboutAnother()) {
                                followers.add(id);
                            }
                        });
        return followers;
    }

    private void linkSame(LinksItem self, Dispatch dispatch, Set<String> affected) {
        reader.items(links.likeWorded(dispatch, self.bearing())).values().stream()
                .filter(other -> self.sketch().sameStory(other.sketch()))
                .forEach(
                        other -> {
                            same(self, other);
                            affected.add(other.id());
                        });
    }

    private void same(LinksItem one, LinksItem other) {
        note(one.id(), LinksItem.SAME, other.id(), other.bearing().telling());
        note(other.id(), LinksItem.SAME, one.id(), one.bearing().telling());
    }

    private void linkTakes(LinksItem self) {
        reader.items(links.takes(self.bearing())).values().stream()
                .filter(other -> Reference.sameTakes(self.bearing(), other.bearing()))
                .forEach(
                        other -> {
                            note(self.id(), LinksItem.TAKES, other.id(), take(other.bearing()));
                            note(other.id(), LinksItem.TAKES, self.id(), take(self.bearing()));
                        });
    }

    private static OtherTake take(LinkKeys bearing) {
        return new OtherTake(
                bearing.id(),
                bearing.take().flatMap(take -> take.n()),
                bearing.take().flatMap(take -> take.label()));
    }

    /** Adds an entry to a standing. Entries only grow in number, so no order can spoil them. */
    private void note(String id, String attribute, String other, Object entry) {
        try {
            database.updateItem(
                    request ->
                            request.tableName(table)
                                    .key(Attributes.of(Key.standing(id)))
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
     * Decides anew which dispatch another one is about, and returns the first dispatches of the
     * lines that this changes or may not have been settled after.
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
                    ReferenceMatch choice = choose(self);
                    if (choice instanceof ReferenceMatch.Ambiguous(List<String> ids)) {
                        reader.items(ids).values().forEach(other -> same(self, other));
                    }
                    return following.follow(self, choice, roots);
                });
        return roots;
    }

    private ReferenceMatch choose(LinksItem self) {
        LinkKeys bearing = self.bearing();
        Set<String> candidates = new LinkedHashSet<>(links.sameSerial(bearing));
        if (bearing.isAboutAnother()) {
            candidates.addAll(links.sameSlug(bearing));
            candidates.addAll(links.referredTo(bearing));
            candidates.addAll(self.same().keySet());
        }
        Map<String, LinksItem> found = reader.items(candidates);
        // What was sent again stands for the first one.
        Set<String> first = new LinkedHashSet<>();
        found.values().forEach(item -> first.add(item.root()));
        return Reference.choose(
                self.candidate(),
                (found.keySet().equals(first) ? found : reader.items(first))
                        .values().stream().map(LinksItem::candidate).toList());
    }

    /** Gives each dispatch of a line its cards, or takes them away, and returns which they are. */
    private Set<String> settle(String root) {
        Set<String> ids = new LinkedHashSet<>();
        Transactions.untilDone(
                root,
                () -> {
                    LinksItem first = reader.items(List.of(root)).get(root);
                    if (first == null || first.follows().isPresent()) {
                        // Another line has taken it in meanwhile, and is settled by itself.
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
        return one.listed() == listed && one.due().isPresent() == listed;
    }

    private boolean list(LinksItem first, String id, boolean listed) {
        RecordReader.Stored stored = reader.stored(id).orElseThrow();
        LinksItem standing = stored.standing();
        RecordContent edition = stored.edition(objects);
        DispatchRecord record = RecordItem.record(edition, edition.stages());
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
                Transactions.standing(
                        table,
                        id,
                        standing.revision(),
                        ", listed = :listed" + (listed ? ", due = :due" : " REMOVE due"),
                        Map.of(),
                        values));
        writes.addAll(changed.subList(0, Math.min(room, changed.size())));
        // What found no room is what the next attempt still finds to change.
        return Transactions.write(database, writes) && fits;
    }
}
