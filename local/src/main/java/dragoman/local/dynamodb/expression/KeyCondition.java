package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.expression.Condition.And;
import dragoman.local.dynamodb.expression.Condition.BeginsWith;
import dragoman.local.dynamodb.expression.Condition.Between;
import dragoman.local.dynamodb.expression.Condition.Comparator;
import dragoman.local.dynamodb.expression.Condition.Compare;
import dragoman.local.dynamodb.expression.Operand.At;
import dragoman.local.dynamodb.expression.Operand.Literal;
import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.KeyAttribute;
import dragoman.local.dynamodb.item.KeyBytes;
import dragoman.local.dynamodb.item.KeyDefinition;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.List;
import java.util.Optional;

/**
 * Which keys a query reads: those of one hash key, in a part of the order of the range key.
 *
 * @param hash the value of the hash key
 * @param range what the range key must be like; empty for all
 */
public record KeyCondition(AttributeValue hash, Optional<Range> range) {
    private static final String ROLE = "KeyConditionExpression";

    /**
     * A part of the order of range keys.
     *
     * @param from the first bytes of the part
     * @param to the first bytes after it
     */
    public record Range(Bound from, Bound to) {}

    /**
     * An end of a part, as the bytes that follow those of the hash key.
     *
     * @param bytes none for the very beginning, or the very end
     * @param after whether all that begins with these bytes lies before the end
     */
    public record Bound(Bytes bytes, boolean after) {
        /** The end as bytes. */
        public byte[] following(byte[] hash) {
            byte[] joined = KeyBytes.join(hash, bytes.toArray());
            return after ? KeyBytes.after(joined) : joined;
        }
    }

    private static final Bound START = new Bound(Bytes.of(new byte[0]), false);
    private static final Bound END = new Bound(Bytes.of(new byte[0]), true);

    /**
     * Reads an expression.
     *
     * @throws ValidationException when it is not valid for such a key
     */
    public static KeyCondition parse(String text, Placeholders placeholders, KeyDefinition key) {
        String hashName = key.hash().name();
        Optional<String> rangeName = key.range().map(KeyAttribute::name);
        Condition condition = ConditionParser.parse(ROLE, text, placeholders);
        List<Condition> parts =
                condition instanceof And(Condition left, Condition right)
                        ? List.of(left, right)
                        : List.of(condition);
        Optional<AttributeValue> hash = Optional.empty();
        Optional<Range> range = Optional.empty();
        for (Condition part : parts) {
            String name = name(part);
            if (name.equals(hashName) && hash.isEmpty()) {
                hash = Optional.of(equal(part, key.hash()));
            } else if (rangeName.filter(name::equals).isPresent() && range.isEmpty()) {
                range = Optional.of(range(part, key.range().orElseThrow()));
            } else if (name.equals(hashName) || rangeName.filter(name::equals).isPresent()) {
                throw new ValidationException(
                        "Invalid "
                                + ROLE
                                + ": KeyConditionExpressions must only contain one condition per"
                                + " key");
            } else {
                throw missing(hash.isEmpty() ? hashName : rangeName.orElse(hashName));
            }
        }
        return new KeyCondition(hash.orElseThrow(() -> missing(hashName)), range);
    }

    private static ValidationException missing(String name) {
        return new ValidationException("Query condition missed key schema element: " + name);
    }

    private static String name(Condition part) {
        Operand operand =
                switch (part) {
                    case Compare compare -> compare.left();
                    case Between between -> between.operand();
                    case BeginsWith begins -> begins.operand();
                    case And _ ->
                            throw new ValidationException(
                                    "Conditions can be of length 1 or 2 only");
                    default -> throw unsupported(operator(part));
                };
        if (operand instanceof At(Path path) && path.steps().size() == 1) {
            return path.attribute();
        }
        throw new ValidationException(
                "Invalid "
                        + ROLE
                        + ": KeyConditionExpressions cannot have conditions on nested attributes");
    }

    private static ValidationException unsupported(String operator) {
        return new ValidationException(
                "Invalid %s: Invalid operator used in KeyConditionExpression: %s"
                        .formatted(ROLE, operator));
    }

    private static String operator(Condition part) {
        return switch (part) {
            case Condition.Or _ -> "OR";
            case Condition.Not _ -> "NOT";
            case Condition.In _ -> "IN";
            case Condition.Contains _ -> "contains";
            case Condition.Exists _ -> "attribute_exists";
            case Condition.IsOfType _ -> "attribute_type";
            case Compare compare -> compare.comparator().sign();
            default -> "AND";
        };
    }

    private static AttributeValue equal(Condition part, KeyAttribute attribute) {
        if (part instanceof Compare(_, Comparator comparator, Operand right)
                && comparator == Comparator.EQUAL) {
            return literal(right, attribute);
        }
        throw new ValidationException("Query key condition not supported");
    }

    private static AttributeValue literal(Operand operand, KeyAttribute attribute) {
        if (operand instanceof Literal(AttributeValue value)) {
            if (!value.type().equals(attribute.type())) {
                throw ValidationException.ofValue(
                        "Condition parameter type does not match schema type");
            }
            return value;
        }
        throw new ValidationException(
                "Invalid " + ROLE + ": KeyConditionExpressions must compare a key with a value");
    }

    private static Range range(Condition part, KeyAttribute attribute) {
        return switch (part) {
            case Between(_, Operand from, Operand to) ->
                    new Range(at(literal(from, attribute)), after(literal(to, attribute)));
            case BeginsWith(_, Operand prefix) -> {
                if (attribute.type().equals("N")) {
                    throw unsupported("begins_with");
                }
                Bytes beginning = Bytes.of(KeyBytes.beginning(literal(prefix, attribute)));
                yield new Range(new Bound(beginning, false), new Bound(beginning, true));
            }
            case Compare(_, Comparator comparator, Operand right) -> {
                AttributeValue value = literal(right, attribute);
                yield switch (comparator) {
                    case EQUAL -> new Range(at(value), after(value));
                    case LESS -> new Range(START, at(value));
                    case AT_MOST -> new Range(START, after(value));
                    case GREATER -> new Range(after(value), END);
                    case AT_LEAST -> new Range(at(value), END);
                    case UNEQUAL -> throw unsupported("<>");
                };
            }
            default -> throw unsupported(operator(part));
        };
    }

    private static Bound at(AttributeValue value) {
        return new Bound(Bytes.of(KeyBytes.of(value)), false);
    }

    private static Bound after(AttributeValue value) {
        return new Bound(Bytes.of(KeyBytes.of(value)), true);
    }

    /** The range that all range keys are in. */
    public static Range all() {
        return new Range(START, END);
    }
}
