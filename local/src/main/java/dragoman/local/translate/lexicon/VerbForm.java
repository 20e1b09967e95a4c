package dragoman.local.translate.lexicon;

/**
 * A form of a verb.
 *
 * @param passive whether the letters themselves show that it is passive
 */
record VerbForm(
        Verb verb,
        Tense tense,
        Mood mood,
        boolean passive,
        boolean first,
        Gender gender,
        Count count) {

    /** When: the perfect or the imperfect. */
    enum Tense {
        PERFECT,
        IMPERFECT
    }

    /** After which particles the form may stand. */
    enum Mood {
        INDICATIVE,
        /** Subjunctive or jussive. */
        SHORT,
        ANY
    }

    boolean isPerfect() {
        return tense == Tense.PERFECT;
    }

    boolean isImperfect() {
        return tense == Tense.IMPERFECT;
    }
}
