package dragoman.local.dynamodb;

import dragoman.json.Json;
import dragoman.local.durable.DurableState;
import dragoman.local.dynamodb.ItemWrite.Kind;
import dragoman.local.dynamodb.expression.Placeholders;
import dragoman.local.dynamodb.expression.Projection;
import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;
import dragoman.local.dynamodb.item.ValidationException;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.dynamodb.table.ItemChange;
import dragoman.local.dynamodb.table.ItemTable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads or writes several items, all or none. */
final class TransactionActions {
    private static final int MAX_ITEMS = 100;
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final DurableState<Database> state;
    private final InstantSource clock;

    TransactionActions(DurableState<Database> state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    /**
     * What is known of a transaction that was made.
     *
     * @param digest of the request: a token is good for that one alone
     * @param at milliseconds since 1970
     */
    private record Made(String digest, long at) {}

    Map<String, Object> write(Request request) {
        List<ItemWrite> writes =
                request.parts("TransactItems").stream().map(TransactionActions::readWrite).toList();
        checkSize(writes.size());
        Capacity capacity = Capacity.ofTransaction(true);
        Optional<String> token = request.optionalText("ClientRequestToken");
        state.change(
                () -> {
                    if (token.isPresent() && isMade(token.get(), request)) {
                        return false;
                    }
                    List<ItemChange> changes = prepare(writes);
                    for (int i = 0; i < changes.size(); i++) {
                        ItemTable table = writes.get(i).table(state.store());
                        capacity.write(table, changes.get(i));
                        table.apply(changes.get(i), clock.instant());
                    }
                    token.ifPresent(it -> remember(it, request));
                    return true;
                });
        Map<String, Object> answer = new LinkedHashMap<>();
        capacity.answerAll(answer, request);
        return answer;
    }

    private static ItemWrite readWrite(Request item) {
        if (item.json().size() != 1) {
            throw new ValidationException(
                    "TransactItems can only contain one of Check, Put, Update or Delete");
        }
        String kind = item.json().propertyNames().iterator().next();
        Request write = item.part(kind);
        return switch (kind) {
            case "Put" -> ItemWrite.read(Kind.PUT, write);
            case "Update" -> ItemWrite.read(Kind.UPDATE, write);
            case "Delete" -> ItemWrite.read(Kind.DELETE, write);
            case "ConditionCheck" -> ItemWrite.read(Kind.CHECK, write);
            default ->
                    throw new ValidationException(
                            "TransactItems can only contain one of Check, Put, Update or Delete");
        };
    }

    private static void checkSize(int items) {
        if (items < 1 || items > MAX_ITEMS) {
            throw new ValidationException(
                    "1 validation error detected: Value at 'transactItems' failed to satisfy"
                            + " constraint: Member must have length "
                            + (items < 1
                                    ? "greater than or equal to 1"
                                    : "less than or equal to " + MAX_ITEMS));
        }
    }

    private List<ItemChange> prepare(List<ItemWrite> writes) {
        List<ItemChange> changes = new ArrayList<>();
        List<Optional<DynamoException>> reasons = new ArrayList<>();
        Set<List<Object>> keys = new HashSet<>();
        int bytes = 0;
        for (ItemWrite write : writes) {
            ItemTable table = write.table(state.store());
            if (!keys.add(List.of(write.tableName(), Bytes.of(write.key(table))))) {
                throw twice();
            }
            try {
                ItemChange change = write.prepare(table);
                bytes += change.size();
                changes.add(change);
                reasons.add(Optional.empty());
            } catch (DynamoException e) {
                reasons.add(Optional.of(e));
            } catch (ValidationException e) {
                reasons.add(
                        Optional.of(
                                DynamoException.of(
                                        "ValidationError", String.valueOf(e.getMessage()))));
            }
        }
        if (changes.size() < writes.size()) {
            throw DynamoException.canceled(reasons);
        }
        if (bytes > MAX_BYTES) {
            throw new ValidationException("Transaction request size exceeds the maximum of 4 MB");
        }
        return changes;
    }

    private boolean isMade(String token, Request request) {
        String known = state.store().tokens().get(token);
        if (known == null) {
            return false;
        }
        Made made = Json.read(known, Made.class);
        if (Instant.ofEpochMilli(made.at()).plus(TOKEN_LIFE).isBefore(clock.instant())) {
            return false;
        }
        if (!made.digest().equals(digest(request))) {
            throw DynamoException.of(
                    "IdempotentParameterMismatchException",
                    "The request uses the same client token as a previous, but non-identical"
                            + " request.");
        }
        return true;
    }

    private void remember(String token, Request request) {
        long now = clock.millis();
        Map<String, String> tokens = state.store().tokens();
        tokens.values()
                .removeIf(made -> Json.read(made, Made.class).at() < now - TOKEN_LIFE.toMillis());
        tokens.put(token, Json.write(new Made(digest(request), now)));
    }

    private static String digest(Request request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String items = request.json().path("TransactItems").toString();
            return HexFormat.of().formatHex(digest.digest(items.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One item that is read. */
    private record Wanted(String table, Item key, Optional<Projection> projection) {
        static Wanted read(Request item) {
            Request get = item.part("Get");
            Placeholders placeholders = get.placeholders();
            Optional<Projection> projection =
                    get.optionalText("ProjectionExpression")
                            .map(text -> Projection.parse(text, placeholders));
            placeholders.refuseUnused();
            return new Wanted(get.table(), get.item("Key"), projection);
        }
    }

    Map<String, Object> read(Request request) {
        List<Wanted> wanted = request.parts("TransactItems").stream().map(Wanted::read).toList();
        checkSize(wanted.size());
        Capacity capacity = Capacity.ofTransaction(false);
        List<Map<String, Object>> responses =
                state.read(
                        () -> {
                            refuseDuplicates(wanted);
                            return wanted.stream().map(one -> read(one, capacity)).toList();
                        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Responses", responses);
        capacity.answerAll(answer, request);
        return answer;
    }

    private void refuseDuplicates(List<Wanted> wanted) {
        Set<List<Object>> keys = new HashSet<>();
        for (Wanted one : wanted) {
            byte[] key = table(one).definition().key().ofRequest(one.key());
            if (!keys.add(List.of(one.table(), Bytes.of(key)))) {
                throw twice();
            }
        }
    }

    private static ValidationException twice() {
        return new ValidationException(
                "Transaction request cannot include multiple operations on one item");
    }

    private ItemTable table(Wanted wanted) {
        return state.store().find(wanted.table()).orElseThrow(DynamoException::noTable);
    }

    private Map<String, Object> read(Wanted wanted, Capacity capacity) {
        ItemTable table = table(wanted);
        Optional<Item> found = table.get(table.definition().key().ofRequest(wanted.key()));
        capacity.read(wanted.table(), Optional.empty(), found.map(Item::size).orElse(0), true);
        return found.map(item -> wanted.projection().map(it -> it.apply(item)).orElse(item))
                .<Map<String, Object>>map(item -> Map.of("Item", ItemJson.tree(item)))
                .orElse(Map.of());
    }
}
