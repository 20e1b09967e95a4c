package dragoman.rendition;

/** How far a segment is translated. */
public enum SegmentState {
    /** All of it, or it holds nothing to translate. */
    TRANSLATED,
    /** Some of its sentences; the others stand as they were printed. */
    PARTIAL,
    /** None of it. */
    UNTRANSLATED
}
