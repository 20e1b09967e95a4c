package dragoman.record;

/** Whether a record is valid. */
public enum RecordState {
    /** It is valid. */
    CURRENT,
    /** Its agency has withdrawn it: it can be read, and is in no list. */
    WITHDRAWN
}
