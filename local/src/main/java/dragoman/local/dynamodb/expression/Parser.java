package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.expression.Token.Kind;
import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the readers of expressions share: tokens in turn, paths and placeholders. */
class Parser {
    private static final int MAX_LENGTH = 4096;

    private final String role;
    private final Placeholders placeholders;
    private final Tokenizer tokenizer;
    private final List<Token> tokens;
    private int position;

    /**
     * For one expression.
     *
     * @param role what the expression is, such as {@code ConditionExpression}
     * @throws ValidationException when it is empty, too long, or contains a sign of no meaning
     */
    Parser(String role, String text, Placeholders placeholders) {
        if (text.isEmpty()) {
            throw new ValidationException("Invalid " + role + ": The expression can not be empty;");
        }
        if (text.length() > MAX_LENGTH) {
            throw new ValidationException(
                    "Invalid %s: Expression size has exceeded the maximum allowed size; expression size: %d"
                            .formatted(role, text.length()));
        }
        this.role = role;
        this.placeholders = placeholders;
        this.tokenizer = new Tokenizer(role, text);
        this.tokens = tokenizer.tokens();
    }

    final String role() {
        return role;
    }

    final Token peek() {
        return tokens.get(position);
    }

    final Token peekNext() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    final Token take() {
        Token token = tokens.get(position);
        if (token.kind() != Kind.END) {
            position++;
        }
        return token;
    }

    /** Takes the keyword if it comes next. */
    final boolean accepts(String keyword) {
        if (peek().isKeyword(keyword)) {
            take();
            return true;
        }
        return false;
    }

    /** Takes the sign if it comes next. */
    final boolean acceptsSign(String sign) {
        if (peek().isSign(sign)) {
            take();
            return true;
        }
        return false;
    }

    final void expectSign(String sign) {
        if (!acceptsSign(sign)) {
            throw unexpected();
        }
    }

    final void expect(String keyword) {
        if (!accepts(keyword)) {
            throw unexpected();
        }
    }

    final void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw unexpected();
        }
    }

    /** The error that the next token should not be there. */
    final ValidationException unexpected() {
        return tokenizer.syntaxError(peek().text(), peek().at());
    }

    final ValidationException invalid(String message) {
        return new ValidationException("Invalid " + role + ": " + message);
    }

    final ValidationException clash(PathSet.Clash clash, Path path) {
        return invalid(
                "Two document paths %s with each other; must remove or rewrite one of these paths; path one: %s, path two: %s"
                        .formatted(
                                clash.isOverlap() ? "overlap" : "conflict", clash.other(), path));
    }

    final AttributeValue value() {
        if (peek().kind() != Kind.VALUE) {
            throw unexpected();
        }
        return placeholders.value(role, take().text());
    }

    final Path path() {
        List<Path.Step> steps = new ArrayList<>();
        steps.add(new Path.Member(name()));
        while (true) {
            if (acceptsSign(".")) {
                steps.add(new Path.Member(name()));
            } else if (acceptsSign("[")) {
                if (peek().kind() != Kind.NUMBER) {
                    throw unexpected();
                }
                steps.add(new Path.Element(index(take().text())));
                expectSign("]");
            } else {
                return new Path(steps);
            }
        }
    }

    private int index(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw invalid("List index is not within the allowable range; index: [" + digits + "]");
        }
    }

    private String name() {
        Token token = peek();
        if (token.kind() == Kind.NAME) {
            return placeholders.name(role, take().text());
        }
        if (token.kind() != Kind.WORD) {
            throw unexpected();
        }
        if (ReservedWords.contains(token.text().toUpperCase(Locale.ROOT))) {
            throw invalid(
                    "Attribute name is a reserved keyword; reserved keyword: " + token.text());
        }
        return take().text();
    }
}
