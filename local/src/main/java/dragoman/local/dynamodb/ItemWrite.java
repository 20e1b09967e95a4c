package dragoman.local.dynamodb;

import dragoman.local.dynamodb.expression.Condition;
import dragoman.local.dynamodb.expression.ConditionParser;
import dragoman.local.dynamodb.expression.Placeholders;
import dragoman.local.dynamodb.expression.Update;
import dragoman.local.dynamodb.expression.UpdateParser;
import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ValidationException;
import dragoman.local.dynamodb.table.Database;
import dragoman.local.dynamodb.table.IndexDefinition;
import dragoman.local.dynamodb.table.ItemChange;
import dragoman.local.dynamodb.table.ItemTable;

import java.util.List;
import java.util.Optional;

/**
 * A write of one item, and the condition under which it is made.
 *
 * @param item the item of a put, the key of the others
 * @param showsItem whether the item is shown when the condition does not hold
 */
record ItemWrite(
        Kind kind,
        String tableName,
        Item item,
        Optional<Update> update,
        Optional<Condition> condition,
        boolean showsItem) {
    private static final int MAX_ITEM = 400 * 1024;

    enum Kind {
        PUT,
        UPDATE,
        DELETE,
        /** Only the condition, in a transaction. */
        CHECK
    }

    /**
     * Reads a write.
     *
     * @throws ValidationException when it is not valid
     */
    static ItemWrite read(Kind kind, Request request) {
        request.withoutLegacy();
        Item item = request.item(kind == Kind.PUT ? "Item" : "Key");
        Placeholders placeholders = request.placeholders();
        Optional<Update> update =
                kind == Kind.UPDATE
                        ? request.optionalText("UpdateExpression")
                                .map(text -> UpdateParser.parse(text, placeholders))
                        : Optional.empty();
        Optional<Condition> condition =
                request.optionalText("ConditionExpression")
                        .map(
                                text ->
                                        ConditionParser.parse(
                                                "ConditionExpression", text, placeholders));
        if (kind == Kind.CHECK && condition.isEmpty()) {
            request.text("ConditionExpression");
        }
        refuseUnused(request, placeholders, update.isPresent() || condition.isPresent());
        return new ItemWrite(
                kind,
                request.table(),
                item,
                update,
                condition,
                request.choice("ReturnValuesOnConditionCheckFailure", List.of("NONE", "ALL_OLD"))
                        .equals("ALL_OLD"));
    }

    static void refuseUnused(Request request, Placeholders placeholders, boolean hasExpression) {
        for (String parameter : List.of("ExpressionAttributeNames", "ExpressionAttributeValues")) {
            if (!hasExpression && request.has(parameter)) {
                throw new ValidationException(
                        parameter + " can only be specified when using expressions");
            }
        }
        placeholders.refuseUnused();
    }

    /** A put without a condition. */
    static ItemWrite put(String table, Item item) {
        return new ItemWrite(Kind.PUT, table, item, Optional.empty(), Optional.empty(), false);
    }

    /** A deletion without a condition. */
    static ItemWrite delete(String table, Item key) {
        return new ItemWrite(Kind.DELETE, table, key, Optional.empty(), Optional.empty(), false);
    }

    ItemTable table(Database database) {
        return database.find(tableName).orElseThrow(DynamoException::noTable);
    }

    /** The key of the item that is written, as bytes. */
    byte[] key(ItemTable table) {
        return kind == Kind.PUT
                ? table.definition().key().ofItem(item)
                : table.definition().key().ofRequest(item);
    }

    /**
     * What the write will do, if its condition holds now.
     *
     * @throws DynamoException when it does not
     * @throws ValidationException when the item would not be valid
     */
    ItemChange prepare(ItemTable table) {
        byte[] key = key(table);
        update.ifPresent(it -> refuseKeyChange(it, table));
        Optional<Item> before = table.get(key);
        if (condition.isPresent() && !condition.get().test(before.orElse(Item.EMPTY))) {
            throw DynamoException.conditionFailed(before.filter(_ -> showsItem));
        }
        Optional<Item> after =
                switch (kind) {
                    case PUT -> Optional.of(item);
                    case DELETE -> Optional.empty();
                    case CHECK -> before;
                    case UPDATE ->
                            Optional.of(
                                    update.map(it -> it.apply(before.orElse(item)))
                                            .orElse(before.orElse(item)));
                };
        if (kind == Kind.PUT || kind == Kind.UPDATE) {
            after.ifPresent(it -> check(it, table));
        }
        return new ItemChange(Bytes.of(key), before, after);
    }

    private static void refuseKeyChange(Update update, ItemTable table) {
        for (String name : table.definition().key().names()) {
            if (update.attributes().contains(name)) {
                throw ValidationException.ofValue(
                        "Cannot update attribute " + name + ". This attribute is part of the key");
            }
        }
    }

    private void check(Item changed, ItemTable table) {
        for (IndexDefinition index : table.definition().indexes()) {
            index.check(changed);
        }
        if (changed.size() > MAX_ITEM) {
            throw new ValidationException(
                    kind == Kind.PUT
                            ? "Item size has exceeded the maximum allowed size"
                            : "Item size to update has exceeded the maximum allowed size");
        }
    }
}
