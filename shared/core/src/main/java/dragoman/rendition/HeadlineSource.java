package dragoman.rendition;

/** Who worded a headline. */
public enum HeadlineSource {
    /** The agency. */
    DISPATCH,
    /** Nobody: it was cut from the first sentence, since the agency sent none. */
    LEAD
}
