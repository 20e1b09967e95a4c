package dragoman.rendition;

/** Where a translation came from. */
public enum Origin {
    /** A person's correction of this very segment. */
    PERSON,
    /** An earlier segment with the same text. */
    MEMORY,
    /** Amazon Translate. */
    AWS,
    /** A language model. */
    MODEL,
    /** Word by word from a lexicon, to get the gist. */
    GIST
}
