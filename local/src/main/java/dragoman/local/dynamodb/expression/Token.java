package dragoman.local.dynamodb.expression;

/**
 * A word or a sign of an expression.
 *
 * @param at where it begins
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        /** A name or a keyword. */
        WORD,
        /** A placeholder of a name: {@code #name}. */
        NAME,
        /** A placeholder of a value: {@code :value}. */
        VALUE,
        NUMBER,
        SIGN,
        END
    }

    /** Whether it is this keyword, in whatever case. */
    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
