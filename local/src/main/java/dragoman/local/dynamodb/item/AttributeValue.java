package dragoman.local.dynamodb.item;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The value of an attribute.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">DynamoDB's
 *     data types</a>
 */
public sealed interface AttributeValue {
    /** The type's descriptor, such as {@code S}. */
    String type();

    /**
     * Bytes that the value counts for.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">item
     *     sizes</a>
     */
    int size();

    /** A text. */
    record Text(String text) implements AttributeValue {
        @Override
        public String type() {
            return "S";
        }

        @Override
        public int size() {
            return utf8Length(text);
        }
    }

    /** A number, without zeros at its end. */
    record Numeric(BigDecimal number) implements AttributeValue {
        public Numeric {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String type() {
            return "N";
        }

        @Override
        public int size() {
            // Two digits a byte, and one for the exponent; one more for the sign of a negative one.
            return (number.precision() + 1) / 2 + (number.signum() < 0 ? 2 : 1);
        }
    }

    /** Bytes. */
    record Binary(Bytes bytes) implements AttributeValue {
        @Override
        public String type() {
            return "B";
        }

        @Override
        public int size() {
            return bytes.length();
        }
    }

    /** True or false. */
    record Bool(boolean value) implements AttributeValue {
        @Override
        public String type() {
            return "BOOL";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Nothing, said of an attribute that is there. */
    record Null() implements AttributeValue {
        @Override
        public String type() {
            return "NULL";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Values in an order. */
    record ListOf(List<AttributeValue> values) implements AttributeValue {
        public ListOf {
            values = List.copyOf(values);
        }

        @Override
        public String type() {
            return "L";
        }

        @Override
        public int size() {
            return NESTING + values.stream().mapToInt(value -> 1 + value.size()).sum();
        }
    }

    /** Values by their names. */
    record MapOf(Map<String, AttributeValue> values) implements AttributeValue {
        public MapOf {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String type() {
            return "M";
        }

        @Override
        public int size() {
            int size = NESTING;
            for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
                size += 1 + utf8Length(entry.getKey()) + entry.getValue().size();
            }
            return size;
        }
    }

    /**
     * Different values of one type.
     *
     * @param type {@code SS}, {@code NS} or {@code BS}
     */
    record SetOf(String type, Set<AttributeValue> values) implements AttributeValue {
        public SetOf {
            values = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(values));
        }

        /** The type of each value. */
        public String elementType() {
            return type.substring(0, 1);
        }

        /** A set of the same type with other values. */
        public SetOf with(Collection<AttributeValue> others) {
            return new SetOf(type, new java.util.LinkedHashSet<>(others));
        }

        @Override
        public int size() {
            return values.stream().mapToInt(AttributeValue::size).sum();
        }
    }

    /** What a list or a map takes besides its values. */
    int NESTING = 3;

    /** Bytes of a text in UTF-8. */
    static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
