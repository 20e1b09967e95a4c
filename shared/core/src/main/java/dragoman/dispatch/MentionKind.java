package dragoman.dispatch;

/** What a mention names. */
public enum MentionKind {
    PERSON,
    PLACE,
    ORGANISATION,
    TIME,
    QUANTITY
}
