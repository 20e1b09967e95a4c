package dragoman.dispatch;

/** What an agency meant by sending the dispatch. */
public enum DispatchKind {
    STORY,
    CORRECTION,
    UPDATE,
    KILL,
    TAKE,
    FLASH,
    ADVISORY,
    SERVICE,
    ROUNDUP
}
