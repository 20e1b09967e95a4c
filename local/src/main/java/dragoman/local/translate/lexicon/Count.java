package dragoman.local.translate.lexicon;

/** Grammatical number of an Arabic word. */
enum Count {
    ONE,
    TWO,
    MANY
}
