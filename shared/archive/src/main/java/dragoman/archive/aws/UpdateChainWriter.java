package dragoman.archive.aws;

import dragoman.story.ReferenceMatch;
import dragoman.story.UpdateChain;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes which dispatch follows which, on both sides at once. */
final class UpdateChainWriter {
    private final DynamoDbClient database;
    private final String table;
    private final RecordReader reader;

    UpdateChainWriter(DynamoDbClient database, String table, RecordReader reader) {
        this.database = database;
        this.table = table;
        this.reader = reader;
    }

    /**
     * Makes a dispatch follow what was matched.
     *
     * @param roots collects the first dispatches of the chains that change
     * @return false when somebody else has changed one of them meanwhile
     */
    boolean follow(LinksItem self, ReferenceMatch match, Set<String> roots) {
        Optional<LinksItem> target = target(match).filter(to -> !to.id().equals(self.id()));
        Optional<String> doubt =
                switch (match) {
                    case ReferenceMatch.Found _ -> Optional.empty();
                    case ReferenceMatch.Ambiguous _ -> Optional.of(LinksItem.UNCLEAR);
                    case ReferenceMatch.NotFound _ ->
                            self.keys().isAboutAnother()
                                    ? Optional.of(LinksItem.NOT_FOUND)
                                    : Optional.empty();
                };
        Optional<String> follows = target.map(LinksItem::id);
        follows.ifPresent(roots::add);
        if (follows.equals(self.follows()) && doubt.equals(self.doubt())) {
            return true;
        }
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(self(self, follows, doubt));
        target.filter(to -> !self.follows().equals(follows))
                .ifPresent(to -> writes.add(take(to, self)));
        Optional<LinksItem> before =
                self.follows()
                        .filter(id -> follows.filter(id::equals).isEmpty())
                        .map(id -> reader.items(List.of(id)).get(id));
        before.ifPresent(from -> writes.add(leave(from, self.id())));
        roots.add(self.id());
        return Transactions.write(database, writes);
    }

    /** The first dispatch of the chain that was matched. */
    private Optional<LinksItem> target(ReferenceMatch match) {
        return match instanceof ReferenceMatch.Found(String id)
                ? Optional.ofNullable(reader.items(List.of(id)).get(id))
                        .map(
                                to ->
                                        to.follows()
                                                .map(root -> reader.items(List.of(root)).get(root))
                                                .orElse(to))
                : Optional.empty();
    }

    private TransactWriteItem self(
            LinksItem self, Optional<String> follows, Optional<String> doubt) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        StringBuilder set = new StringBuilder();
        StringBuilder remove = new StringBuilder();
        put(LinksItem.FOLLOWS, follows, set, remove, values);
        put(LinksItem.DOUBT, doubt, set, remove, values);
        return Transactions.update(
                table,
                self.id(),
                self.revision(),
                set + (remove.isEmpty() ? "" : " REMOVE " + remove.substring(1)),
                Map.of(),
                values);
    }

    private static void put(
            String name,
            Optional<String> value,
            StringBuilder set,
            StringBuilder remove,
            Map<String, AttributeValue> values) {
        if (value.isPresent()) {
            set.append(", ").append(name).append(" = :").append(name);
            values.put(":" + name, AttributeValue.fromS(value.get()));
        } else {
            remove.append(',').append(name);
        }
    }

    private TransactWriteItem take(LinksItem target, LinksItem follower) {
        return Transactions.update(
                table,
                target.id(),
                target.revision(),
                ", followers.#id = :member",
                Map.of("#id", follower.id()),
                Map.of(":member", LinksItem.entry(UpdateChain.Member.of(follower.keys()))));
    }

    private TransactWriteItem leave(LinksItem target, String follower) {
        return Transactions.update(
                table,
                target.id(),
                target.revision(),
                " REMOVE followers.#id",
                Map.of("#id", follower),
                Map.of());
    }
}
