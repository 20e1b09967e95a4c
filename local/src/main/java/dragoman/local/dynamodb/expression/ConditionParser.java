package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.expression.Condition.Comparator;
import dragoman.local.dynamodb.expression.Operand.At;
import dragoman.local.dynamodb.expression.Operand.Literal;
import dragoman.local.dynamodb.expression.Token.Kind;
import dragoman.local.dynamodb.item.AttributeValue.Text;
import dragoman.local.dynamodb.item.ValidationException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conditions, filters and key conditions. */
public final class ConditionParser extends Parser {
    private static final Set<String> FUNCTIONS =
            Set.of(
                    "attribute_exists",
                    "attribute_not_exists",
                    "attribute_type",
                    "begins_with",
                    "contains");
    private static final Set<String> TYPES =
            Set.of("S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS");
    private static final int MAX_DEPTH = 300;

    private int depth;
    // What was read last between parentheses: itself between others, it has one pair too many.
    private @Nullable Condition parenthesized;

    private ConditionParser(String role, String text, Placeholders placeholders) {
        super(role, text, placeholders);
    }

    /**
     * Reads an expression.
     *
     * @param role what it is, such as {@code ConditionExpression}
     * @throws ValidationException when it is not valid
     */
    public static Condition parse(String role, String text, Placeholders placeholders) {
        ConditionParser parser = new ConditionParser(role, text, placeholders);
        Condition condition = parser.or();
        parser.expectEnd();
        return condition;
    }

    private Condition or() {
        if (++depth > MAX_DEPTH) {
            throw invalid("The expression contains too many nested conditions");
        }
        Condition condition = and();
        while (accepts("OR")) {
            condition = new Condition.Or(condition, and());
        }
        depth--;
        return condition;
    }

    private Condition and() {
        Condition condition = not();
        while (accepts("AND")) {
            condition = new Condition.And(condition, not());
        }
        return condition;
    }

    private Condition not() {
        boolean negated = false;
        while (accepts("NOT")) {
            negated = !negated;
        }
        Condition condition = primary();
        return negated ? new Condition.Not(condition) : condition;
    }

    @SuppressWarnings("ReferenceEquality")
    private Condition primary() {
        if (acceptsSign("(")) {
            boolean isDouble = peek().isSign("(");
            Condition condition = or();
            if (isDouble && condition == parenthesized && peek().isSign(")")) {
                throw invalid("The expression has redundant parentheses;");
            }
            expectSign(")");
            parenthesized = condition;
            return condition;
        }
        return isFunction() ? function() : comparison();
    }

    private boolean isFunction() {
        return peek().kind() == Kind.WORD
                && peekNext().isSign("(")
                && !peek().text().equals("size");
    }

    private Condition function() {
        String function = peek().text();
        if (!FUNCTIONS.contains(function)) {
            throw invalid("Invalid function name; function: " + function);
        }
        take();
        expectSign("(");
        List<Operand> operands = operands();
        expectSign(")");
        int expected = function.endsWith("_exists") || function.endsWith("not_exists") ? 1 : 2;
        if (operands.size() != expected) {
            throw invalid(
                    "Incorrect number of operands for operator or function; operator or function: %s, number of operands: %d"
                            .formatted(function, operands.size()));
        }
        return switch (function) {
            case "attribute_exists" -> new Condition.Exists(path(function, operands.getFirst()));
            case "attribute_not_exists" ->
                    new Condition.Not(new Condition.Exists(path(function, operands.getFirst())));
            case "attribute_type" ->
                    new Condition.IsOfType(
                            path(function, operands.getFirst()), typeName(operands.get(1)));
            case "begins_with" -> beginsWith(operands);
            default -> new Condition.Contains(operands.getFirst(), operands.get(1));
        };
    }

    private Condition beginsWith(List<Operand> operands) {
        for (Operand operand : operands) {
            if (operand instanceof Literal(var value) && !Set.of("S", "B").contains(value.type())) {
                throw invalid(
                        "Incorrect operand type for operator or function; operator or function:"
                                + " begins_with, operand type: "
                                + value.type());
            }
        }
        return new Condition.BeginsWith(operands.getFirst(), operands.get(1));
    }

    private List<Operand> operands() {
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (acceptsSign(","));
        return operands;
    }

    private Path path(String function, Operand operand) {
        if (operand instanceof At(Path path)) {
            return path;
        }
        throw invalid(
                "Operator or function requires a document path; operator or function: " + function);
    }

    private String typeName(Operand operand) {
        if (operand instanceof Literal(Text(String type)) && TYPES.contains(type)) {
            return type;
        }
        throw invalid(
                "Invalid attribute type name found; valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    }

    private Condition comparison() {
        Operand left = operand();
        if (accepts("BETWEEN")) {
            Operand from = operand();
            expect("AND");
            return between(left, from, operand());
        }
        if (accepts("IN")) {
            expectSign("(");
            List<Operand> values = operands();
            expectSign(")");
            return new Condition.In(left, values);
        }
        Comparator comparator = comparator().orElseThrow(this::unexpected);
        take();
        return new Condition.Compare(left, comparator, operand());
    }

    private Condition between(Operand operand, Operand from, Operand to) {
        if (from instanceof Literal(var low) && to instanceof Literal(var high)) {
            if (!low.type().equals(high.type())) {
                throw invalid(
                        "The BETWEEN operator requires same data type for lower and upper bounds");
            }
            if (Values.compare(low, high).orElse(0) > 0) {
                throw invalid(
                        "The BETWEEN operator requires upper bound to be greater than or equal to"
                                + " lower bound");
            }
        }
        return new Condition.Between(operand, from, to);
    }

    private Optional<Comparator> comparator() {
        return Arrays.stream(Comparator.values())
                .filter(comparator -> peek().isSign(comparator.sign()))
                .findFirst();
    }

    private Operand operand() {
        if (peek().kind() == Kind.VALUE) {
            return new Literal(value());
        }
        if (peek().text().equals("size") && peekNext().isSign("(")) {
            take();
            expectSign("(");
            Operand operand = operand();
            expectSign(")");
            return new Operand.Size(operand);
        }
        return new At(path());
    }
}
