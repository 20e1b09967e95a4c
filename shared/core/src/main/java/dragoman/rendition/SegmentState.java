package dragoman.rendition;

/** Whether a segment has a translation. */
public enum SegmentState {
    TRANSLATED,
    UNTRANSLATED
}
