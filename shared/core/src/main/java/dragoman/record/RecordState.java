package dragoman.record;

/** Whether a record stands. */
public enum RecordState {
    /** It stands. */
    CURRENT,
    /** Its agency has withdrawn it: it can be read, and is in no list. */
    WITHDRAWN
}
