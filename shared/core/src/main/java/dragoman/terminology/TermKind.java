package dragoman.terminology;

/** What a term is, which decides in which forms it occurs. */
public enum TermKind {
    /** A proper name: it takes no article, and keeps its capitals. */
    NAME,
    /** Common words, such as a rank or an office: they take the article, capitals and a plural. */
    WORD
}
