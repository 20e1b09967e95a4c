package dragoman.local.translate.lexicon;

/** What a word does in its sentence, as far as word order depends on it. */
enum WordClass {
    /** A fixed phrase, whole as it stands. */
    PHRASE,
    VERB,
    NOUN,
    ADJ,
    /** A person's name. */
    NAME,
    PLACE,
    ORG,
    NUM,
    /** A particle, pronoun or preposition. */
    FUNC,
    /** Not in the lexicon. */
    UNKNOWN,
    /** Punctuation. */
    MARK
}
