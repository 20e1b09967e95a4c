package dragoman.parse.mention.place;

/** How much a name needs besides itself to be that of a place. */
enum Evidence {
    NONE,
    /** A preposition of place, a place beside it, or its state elsewhere in the dispatch. */
    SOME,
    /** A word such as "city" before it, or one that vouches for it. */
    STRONG;

    private static final String MARK = "*";

    /** What the asterisks at the end of a name in a resource file ask for. */
    static Evidence of(String marked) {
        if (!marked.endsWith(MARK)) {
            return NONE;
        }
        return marked.endsWith(MARK + MARK) ? STRONG : SOME;
    }

    /** The greater of the two. */
    Evidence and(Evidence other) {
        return compareTo(other) < 0 ? other : this;
    }
}
