package dragoman.rendition;

/** How far a rendition has come. */
public enum RenditionState {
    /** In the dispatch's own language. */
    SOURCE,
    /** Every segment is translated. */
    COMPLETE,
    /** Some segments are translated. */
    PARTIAL,
    /** No segment is translated. */
    FAILED
}
