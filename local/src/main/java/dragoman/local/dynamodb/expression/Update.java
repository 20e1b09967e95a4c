package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.ListOf;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.AttributeValue.SetOf;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ItemJson;
import dragoman.local.dynamodb.item.ValidationException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes in an item. Every value is taken from the item as it was before. */
public record Update(List<Change> changes) {
    /** A copy of the changes. */
    public Update {
        changes = List.copyOf(changes);
    }

    /** A change at one place. */
    sealed interface Change {
        Path path();

        /** What will be there; nothing when it goes. Empty when nothing changes. */
        Optional<Edit> edit(Item before);
    }

    /** A value is put there. */
    record Put(Path path, Formula value) implements Change {
        @Override
        public Optional<Edit> edit(Item before) {
            return put(path, value.of(before));
        }
    }

    /** What is there goes. */
    record Remove(Path path) implements Change {
        @Override
        public Optional<Edit> edit(Item before) {
            return path.in(before).map(_ -> new Edit(path.steps(), Optional.empty()));
        }
    }

    /** A number is added to a number, or elements to a set. */
    record Add(Path path, AttributeValue value) implements Change {
        @Override
        public Optional<Edit> edit(Item before) {
            return put(path, path.in(before).map(this::sum).orElse(value));
        }

        private AttributeValue sum(AttributeValue there) {
            if (there instanceof Numeric(BigDecimal one)
                    && value instanceof Numeric(BigDecimal other)) {
                return new Numeric(ItemJson.checked(one.add(other)));
            }
            if (there instanceof SetOf set && set.type().equals(value.type())) {
                Set<AttributeValue> all = new LinkedHashSet<>(set.values());
                all.addAll(((SetOf) value).values());
                return set.with(all);
            }
            throw wrongType();
        }
    }

    /** Elements of a set go; the last ones with the set. */
    record Delete(Path path, SetOf elements) implements Change {
        @Override
        public Optional<Edit> edit(Item before) {
            return path.in(before)
                    .map(
                            there ->
                                    new Edit(
                                            path.steps(),
                                            Optional.of(rest(there)).filter(Delete::isFull)));
        }

        private AttributeValue rest(AttributeValue there) {
            if (!(there instanceof SetOf set) || !set.type().equals(elements.type())) {
                throw wrongType();
            }
            Set<AttributeValue> kept = new LinkedHashSet<>(set.values());
            kept.removeAll(elements.values());
            return set.with(kept);
        }

        private static boolean isFull(AttributeValue set) {
            return !((SetOf) set).values().isEmpty();
        }
    }

    /** How a value is made. */
    sealed interface Formula {
        AttributeValue of(Item before);
    }

    /** A value of the request, or one of the item that must be there. */
    record Plain(Operand operand) implements Formula {
        @Override
        public AttributeValue of(Item before) {
            return operand.of(before)
                    .orElseThrow(
                            () ->
                                    new ValidationException(
                                            "The provided expression refers to an attribute that"
                                                    + " does not exist in the item"));
        }
    }

    /** What is there, or else something other. */
    record IfNotExists(Path path, Formula other) implements Formula {
        @Override
        public AttributeValue of(Item before) {
            return path.in(before).orElseGet(() -> other.of(before));
        }
    }

    /** One list, then another. */
    record ListAppend(Formula first, Formula second) implements Formula {
        @Override
        public AttributeValue of(Item before) {
            if (first.of(before) instanceof ListOf(var start)
                    && second.of(before) instanceof ListOf(var end)) {
                List<AttributeValue> all = new ArrayList<>(start);
                all.addAll(end);
                return new ListOf(all);
            }
            throw wrongType();
        }
    }

    /** A sum, or a difference. */
    record Sum(Formula left, boolean subtracts, Formula right) implements Formula {
        @Override
        public AttributeValue of(Item before) {
            if (left.of(before) instanceof Numeric(var one)
                    && right.of(before) instanceof Numeric(var other)) {
                return new Numeric(
                        ItemJson.checked(subtracts ? one.subtract(other) : one.add(other)));
            }
            throw wrongType();
        }
    }

    private static ValidationException wrongType() {
        return new ValidationException(
                "An operand in the update expression has an incorrect data type");
    }

    private static Optional<Edit> put(Path path, AttributeValue value) {
        return Optional.of(new Edit(path.steps(), Optional.of(value)));
    }

    /**
     * The item after all changes.
     *
     * @throws ValidationException when a change does not fit the item
     */
    public Item apply(Item before) {
        return Edit.apply(
                before, changes.stream().flatMap(it -> it.edit(before).stream()).toList());
    }

    /** The attributes that are changed, or whose parts are. */
    public Set<String> attributes() {
        Set<String> names = new LinkedHashSet<>();
        changes.forEach(change -> names.add(change.path().attribute()));
        return names;
    }

    /** What an item has at the places that are changed. */
    public Item touched(Item item) {
        return new Projection(changes.stream().map(Change::path).toList()).apply(item);
    }
}
