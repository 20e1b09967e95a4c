package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.Binary;
import dragoman.local.dynamodb.item.AttributeValue.ListOf;
import dragoman.local.dynamodb.item.AttributeValue.MapOf;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.AttributeValue.SetOf;
import dragoman.local.dynamodb.item.AttributeValue.Text;
import dragoman.local.dynamodb.item.Item;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** What a condition compares. */
sealed interface Operand {
    /** Its value for an item. */
    Optional<AttributeValue> of(Item item);

    /** An attribute, or a part of one. */
    record At(Path path) implements Operand {
        @Override
        public Optional<AttributeValue> of(Item item) {
            return path.in(item);
        }
    }

    /** A value of the request. */
    record Literal(AttributeValue value) implements Operand {
        @Override
        public Optional<AttributeValue> of(Item item) {
            return Optional.of(value);
        }
    }

    /** The length of a text or of bytes, or the number of elements. */
    record Size(Operand operand) implements Operand {
        @Override
        public Optional<AttributeValue> of(Item item) {
            return operand.of(item)
                    .map(Size::size)
                    .filter(OptionalInt::isPresent)
                    .map(size -> new Numeric(BigDecimal.valueOf(size.getAsInt())));
        }

        private static OptionalInt size(AttributeValue value) {
            return switch (value) {
                case Text text -> OptionalInt.of(text.size());
                case Binary binary -> OptionalInt.of(binary.size());
                case ListOf list -> OptionalInt.of(list.values().size());
                case MapOf map -> OptionalInt.of(map.values().size());
                case SetOf set -> OptionalInt.of(set.values().size());
                default -> OptionalInt.empty();
            };
        }
    }
}
