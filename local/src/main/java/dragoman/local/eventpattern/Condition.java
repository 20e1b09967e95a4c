package dragoman.local.eventpattern;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** What one value may be. A value that is not there is a missing node. */
@FunctionalInterface
interface Condition {
    boolean holds(JsonNode value);

    /**
     * Reads a condition: a value that must be met exactly, or an operator with what it takes.
     *
     * @throws IllegalArgumentException when the operator is not known here
     */
    static Condition of(JsonNode written) {
        if (!written.isObject()) {
            return value -> same(written, value);
        }
        if (written.size() != 1) {
            throw new IllegalArgumentException("a condition has one operator");
        }
        Map.Entry<String, JsonNode> operator = written.properties().iterator().next();
        JsonNode operand = operator.getValue();
        return switch (operator.getKey()) {
            case "prefix" -> {
                String prefix = text(operand);
                yield value -> value.isString() && value.stringValue().startsWith(prefix);
            }
            case "suffix" -> {
                String suffix = text(operand);
                yield value -> value.isString() && value.stringValue().endsWith(suffix);
            }
            case "equals-ignore-case" -> {
                String folded = text(operand).toLowerCase(Locale.ROOT);
                yield value ->
                        value.isString()
                                && value.stringValue().toLowerCase(Locale.ROOT).equals(folded);
            }
            case "exists" -> value -> operand.booleanValue() != value.isMissingNode();
            case "anything-but" -> {
                Condition but = anyOf(operand);
                yield value -> !value.isMissingNode() && !but.holds(value);
            }
            case "numeric" -> numeric(operand);
            case String other ->
                    throw new IllegalArgumentException("unrecognized match type " + other);
        };
    }

    private static Condition anyOf(JsonNode operand) {
        return operand.isArray()
                ? value -> operand.valueStream().anyMatch(one -> of(one).holds(value))
                : of(operand);
    }

    private static Condition numeric(JsonNode operand) {
        for (int i = 0; i < operand.size(); i += 2) {
            if (!operand.get(i).stringValue().matches("=|[<>]=?")
                    || i + 1 == operand.size()
                    || !operand.get(i + 1).isNumber()) {
                throw new IllegalArgumentException("numeric takes operators and numbers in turn");
            }
        }
        return value -> {
            if (!value.isNumber()) {
                return false;
            }
            for (int i = 0; i < operand.size(); i += 2) {
                int order = value.decimalValue().compareTo(operand.get(i + 1).decimalValue());
                boolean holds =
                        switch (operand.get(i).stringValue()) {
                            case "=" -> order == 0;
                            case "<" -> order < 0;
                            case "<=" -> order <= 0;
                            case ">" -> order > 0;
                            default -> order >= 0;
                        };
                if (!holds) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean same(JsonNode wanted, JsonNode value) {
        if (wanted.isNumber() && value.isNumber()) {
            BigDecimal number = wanted.decimalValue();
            return number.compareTo(value.decimalValue()) == 0;
        }
        return wanted.equals(value);
    }

    private static String text(JsonNode operand) {
        if (!operand.isString()) {
            throw new IllegalArgumentException("an operator lacks its text");
        }
        return operand.stringValue();
    }
}
