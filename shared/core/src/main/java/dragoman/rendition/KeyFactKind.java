package dragoman.rendition;

/** What a key fact tells. */
public enum KeyFactKind {
    /** Who did what. */
    EVENT,
    /** Who said what. */
    STATEMENT,
    /** A number, with what it counts or measures. */
    FIGURE,
    /** A day, month or year, with what happens then. */
    DATE,
    /** A place, with what happens there. */
    PLACE
}
