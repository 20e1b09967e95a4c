package dragoman.local.translate.lexicon;

/** Grammatical gender of an Arabic word. */
enum Gender {
    MASCULINE,
    FEMININE,
    /** Not told by the word. */
    EITHER;

    boolean agrees(Gender other) {
        return this == other || this == EITHER || other == EITHER;
    }
}
