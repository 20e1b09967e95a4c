package dragoman.rendition;

/** What of a sentence a translation is checked for. */
public enum CheckKind {
    /** A number, by value. */
    FIGURE,
    /** A calendar day, month or year. */
    DATE,
    /** The currency of an amount. */
    CURRENCY,
    /** That an amount is a percentage. */
    PERCENT,
    /** Words in quotation marks. */
    QUOTATION,
    /** A negation. */
    NEGATION,
    /** A term that the desk has fixed. */
    TERM
}
