package dragoman.rendition;

/** Where what is read as a summary comes from. */
public enum SummarySource {
    /** The dispatch: sentences of it, or their translations. */
    DISPATCH,
    /** A language model, which worded it anew; what it says was found in the dispatch. */
    MODEL,
    /** The first paragraph, which stands in for a summary that there is none of. */
    LEAD
}
