package dragoman.local.translate.lexicon;

import java.util.Optional;

/**
 * A word or phrase of the text in one of its readings.
 *
 * @param and "and" or "so", when written together with it
 * @param preposition the English of a preposition written together with it, or nothing
 * @param future whether it has the letter of the future
 * @param article whether it has the article
 * @param pronoun the Arabic pronoun after it, or nothing
 * @param guessed whether the rendering is a guess
 * @param open whether its ending says that another noun follows
 * @param marks what encloses it
 * @param cost how unlikely the reading is by itself
 */
record Word(
        String and,
        String preposition,
        boolean future,
        boolean article,
        Sense sense,
        String pronoun,
        boolean guessed,
        boolean open,
        Marks marks,
        int cost) {

    /** Brackets or quotation marks right before and after a word. */
    record Marks(String before, String after) {
        static final Marks NONE = new Marks("", "");
    }

    static Word of(Sense sense, int cost) {
        return new Word("", "", false, false, sense, "", false, false, Marks.NONE, cost);
    }

    static Word mark(String text) {
        return of(Sense.of(text, text, WordClass.MARK), 0);
    }

    static Word number(String text) {
        return of(Sense.of(text, text, WordClass.NUM), 0);
    }

    WordClass kind() {
        return sense.kind();
    }

    boolean is(WordClass kind) {
        return sense.kind() == kind;
    }

    Optional<VerbForm> form() {
        return sense.form();
    }

    boolean isVerb() {
        return is(WordClass.VERB);
    }

    boolean hasPronoun() {
        return !pronoun.isEmpty();
    }

    boolean isDefinite() {
        return article || hasPronoun() || sense.definite();
    }

    /** Whether it stands free: no preposition is written together with it. */
    boolean isFree() {
        return preposition.isEmpty();
    }

    boolean opensWithAnd() {
        return !and.isEmpty();
    }

    Word within(Marks other) {
        return new Word(
                and, preposition, future, article, sense, pronoun, guessed, open, other, cost);
    }

    Word withSense(Sense other) {
        return new Word(
                and, preposition, future, article, other, pronoun, guessed, open, marks, cost);
    }

    Word asGuess() {
        return new Word(and, preposition, future, article, sense, pronoun, true, open, marks, cost);
    }

    /** The same word without what is written together with it before it. */
    Word bare() {
        return new Word("", "", future, article, sense, pronoun, guessed, open, marks, cost);
    }
}
