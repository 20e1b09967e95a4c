package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.expression.Token.Kind;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. */
final class Tokenizer {
    private final String role;
    private final String text;
    private int at;

    /**
     * For one expression.
     *
     * @param role what the expression is, such as {@code ConditionExpression}
     */
    Tokenizer(String role, String text) {
        this.role = role;
        this.text = text;
    }

    /**
     * All tokens, the last of which is the end.
     *
     * @throws ValidationException at a character that has no place in an expression
     */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Kind.END, "<EOF>", at));
                return tokens;
            }
            tokens.add(next(text.charAt(at)));
        }
    }

    private Token next(char first) {
        if (first == '#') {
            return placeholder(Kind.NAME);
        }
        if (first == ':') {
            return placeholder(Kind.VALUE);
        }
        if (isDigit(first)) {
            return run(Kind.NUMBER, at);
        }
        if (isWordPart(first)) {
            return run(Kind.WORD, at);
        }
        String two = text.substring(at, Math.min(text.length(), at + 2));
        if (two.equals("<>") || two.equals("<=") || two.equals(">=")) {
            return sign(two);
        }
        if ("=<>()[],.+-".indexOf(first) >= 0) {
            return sign(String.valueOf(first));
        }
        throw syntaxError(String.valueOf(first), at);
    }

    private Token sign(String sign) {
        Token token = new Token(Kind.SIGN, sign, at);
        at += sign.length();
        return token;
    }

    private Token placeholder(Kind kind) {
        int start = at++;
        if (at == text.length() || !isWordPart(text.charAt(at))) {
            throw syntaxError(text.substring(start, at), start);
        }
        return run(kind, start);
    }

    private Token run(Kind kind, int start) {
        while (at < text.length()
                && (kind == Kind.NUMBER ? isDigit(text.charAt(at)) : isWordPart(text.charAt(at)))) {
            at++;
        }
        return new Token(kind, text.substring(start, at), start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
    }

    /** The error that points to a token and what is around it. */
    ValidationException syntaxError(String token, int from) {
        String near =
                text.substring(
                        Math.max(0, from - token.length() - 1),
                        Math.min(text.length(), from + 2 * token.length() + 1));
        return new ValidationException(
                "Invalid %s: Syntax error; token: \"%s\", near: \"%s\""
                        .formatted(role, token, near.strip()));
    }
}
