package dragoman.dispatch;

/** What a paragraph is to its story. */
public enum ParagraphKind {
    BODY,
    SUBHEAD,
    NOTE,
    LIST
}
