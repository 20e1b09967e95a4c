package dragoman.record;

/** Why there is a version of a record. */
public enum VersionCause {
    /** The dispatch was stored. */
    DISPATCH,
    /** Translated or read again, it came out differently, or in more languages. */
    RENDITION,
    /** A person corrected a translation. */
    PERSON,
    /** The agency corrected or updated the dispatch by another one. */
    AGENCY
}
