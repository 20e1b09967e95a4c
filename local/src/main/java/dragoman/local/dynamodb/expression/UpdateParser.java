package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.expression.Operand.At;
import dragoman.local.dynamodb.expression.Operand.Literal;
import dragoman.local.dynamodb.expression.Token.Kind;
import dragoman.local.dynamodb.expression.Update.Change;
import dragoman.local.dynamodb.expression.Update.Formula;
import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.AttributeValue.SetOf;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Reads update expressions. */
public final class UpdateParser extends Parser {
    private static final String ROLE = "UpdateExpression";

    private UpdateParser(String text, Placeholders placeholders) {
        super(ROLE, text, placeholders);
    }

    /**
     * Reads an expression.
     *
     * @throws ValidationException when it is not valid
     */
    public static Update parse(String text, Placeholders placeholders) {
        UpdateParser parser = new UpdateParser(text, placeholders);
        List<Change> changes = parser.clauses();
        parser.refuseClashes(changes);
        return new Update(changes);
    }

    private List<Change> clauses() {
        List<Change> changes = new ArrayList<>();
        Set<String> sections = new HashSet<>();
        do {
            if (peek().kind() != Kind.WORD) {
                throw unexpected();
            }
            String section = peek().text().toUpperCase(Locale.ROOT);
            Supplier<Change> change =
                    switch (section) {
                        case "SET" -> this::put;
                        case "REMOVE" -> () -> new Update.Remove(path());
                        case "ADD" -> this::add;
                        case "DELETE" -> this::delete;
                        default -> throw unexpected();
                    };
            if (!sections.add(section)) {
                throw invalid(
                        "The \"%s\" section can only be used once in an update expression;"
                                .formatted(section));
            }
            take();
            do {
                changes.add(change.get());
            } while (acceptsSign(","));
        } while (peek().kind() != Kind.END);
        return changes;
    }

    private Change put() {
        Path path = path();
        expectSign("=");
        Formula left = formula();
        if (peek().isSign("+") || peek().isSign("-")) {
            boolean subtracts = take().text().equals("-");
            return new Update.Put(path, new Update.Sum(left, subtracts, formula()));
        }
        return new Update.Put(path, left);
    }

    private Formula formula() {
        if (acceptsSign("(")) {
            Formula formula = formula();
            expectSign(")");
            return formula;
        }
        if (peek().kind() == Kind.WORD && peekNext().isSign("(")) {
            return function();
        }
        return new Update.Plain(
                peek().kind() == Kind.VALUE ? new Literal(value()) : new At(path()));
    }

    private Formula function() {
        String function = take().text();
        expectSign("(");
        Formula formula =
                switch (function) {
                    case "if_not_exists" -> {
                        Path path = path();
                        expectSign(",");
                        yield new Update.IfNotExists(path, formula());
                    }
                    case "list_append" -> {
                        Formula first = formula();
                        expectSign(",");
                        yield new Update.ListAppend(first, formula());
                    }
                    default -> throw invalid("Invalid function name; function: " + function);
                };
        expectSign(")");
        return formula;
    }

    private Change add() {
        Path path = path();
        AttributeValue value = value();
        if (!(value instanceof Numeric || value instanceof SetOf)) {
            throw wrongOperand("ADD", value);
        }
        return new Update.Add(path, value);
    }

    private Change delete() {
        Path path = path();
        AttributeValue value = value();
        if (value instanceof SetOf set) {
            return new Update.Delete(path, set);
        }
        throw wrongOperand("DELETE", value);
    }

    private ValidationException wrongOperand(String operator, AttributeValue value) {
        return invalid(
                "Incorrect operand type for operator or function; operator: %s, operand type: %s"
                        .formatted(operator, value.type()));
    }

    private void refuseClashes(List<Change> changes) {
        PathSet paths = new PathSet();
        changes.forEach(
                change ->
                        paths.add(change.path())
                                .ifPresent(
                                        clash -> {
                                            throw clash(clash, change.path());
                                        }));
    }
}
