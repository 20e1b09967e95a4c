package dragoman.rendition;

/** How far a rendition has come. */
public enum RenditionState {
    /** In the dispatch's own language. */
    SOURCE,
    /** Every sentence is translated. */
    COMPLETE,
    /** What is not translated yet will be, without anybody's doing. */
    PENDING,
    /** Some sentences are translated, and the others will not be. */
    PARTIAL,
    /** No sentence is translated. */
    FAILED
}
