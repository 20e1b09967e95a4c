package dragoman.local.translate.lexicon;

/** A part of a clause that keeps together when the order changes. */
sealed interface Piece {
    /** A noun phrase, with its preposition if it has one. */
    record Nominal(NounPhrase phrase) implements Piece {}

    /** A verb with what belongs to it. */
    record Verbal(VerbGroup group) implements Piece {}

    /** Any other word. */
    record Other(Word word) implements Piece {}
}
