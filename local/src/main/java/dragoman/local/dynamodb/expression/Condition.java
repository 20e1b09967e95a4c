package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.Item;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an item must be like. An attribute that is not there is less, greater or equal to nothing.
 */
public sealed interface Condition {
    /** Whether an item is like that. */
    boolean test(Item item);

    /** Both. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(Item item) {
            return left.test(item) && right.test(item);
        }
    }

    /** One of them, or both. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(Item item) {
            return left.test(item) || right.test(item);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean test(Item item) {
            return !condition.test(item);
        }
    }

    /** How one operand compares with another. */
    record Compare(Operand left, Comparator comparator, Operand right) implements Condition {
        @Override
        public boolean test(Item item) {
            return comparator.test(left.of(item).orElse(null), right.of(item).orElse(null));
        }
    }

    /** From a value to another, both included. */
    record Between(Operand operand, Operand from, Operand to) implements Condition {
        @Override
        public boolean test(Item item) {
            return new Compare(operand, Comparator.AT_LEAST, from).test(item)
                    && new Compare(operand, Comparator.AT_MOST, to).test(item);
        }
    }

    /** One of some values. */
    record In(Operand operand, List<Operand> values) implements Condition {
        @Override
        public boolean test(Item item) {
            return values.stream()
                    .anyMatch(value -> new Compare(operand, Comparator.EQUAL, value).test(item));
        }
    }

    /** That there is something. */
    record Exists(Path path) implements Condition {
        @Override
        public boolean test(Item item) {
            return path.in(item).isPresent();
        }
    }

    /** That something is of a type. */
    record IsOfType(Path path, String type) implements Condition {
        @Override
        public boolean test(Item item) {
            return path.in(item).filter(value -> value.type().equals(type)).isPresent();
        }
    }

    /** That a text, or bytes, begin with others. */
    record BeginsWith(Operand operand, Operand prefix) implements Condition {
        @Override
        public boolean test(Item item) {
            return operand.of(item)
                    .flatMap(v -> prefix.of(item).filter(p -> Values.beginsWith(v, p)))
                    .isPresent();
        }
    }

    /** That a text contains another, or a set or a list a value. */
    record Contains(Operand operand, Operand part) implements Condition {
        @Override
        public boolean test(Item item) {
            return operand.of(item)
                    .flatMap(v -> part.of(item).filter(p -> Values.contains(v, p)))
                    .isPresent();
        }
    }

    /** Ways to compare. */
    enum Comparator {
        EQUAL("="),
        UNEQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        private boolean test(
                @org.jspecify.annotations.Nullable AttributeValue left,
                @org.jspecify.annotations.Nullable AttributeValue right) {
            if (left == null || right == null) {
                return this == UNEQUAL;
            }
            OptionalInt order = Values.compare(left, right);
            return switch (this) {
                case EQUAL -> left.equals(right);
                case UNEQUAL -> !left.equals(right);
                case LESS -> order.isPresent() && order.getAsInt() < 0;
                case AT_MOST -> order.isPresent() && order.getAsInt() <= 0;
                case GREATER -> order.isPresent() && order.getAsInt() > 0;
                case AT_LEAST -> order.isPresent() && order.getAsInt() >= 0;
            };
        }
    }
}
