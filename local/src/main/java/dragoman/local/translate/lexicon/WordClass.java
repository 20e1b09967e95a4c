package dragoman.local.translate.lexicon;

/** What a word does in its sentence, as far as the order of the English depends on it. */
enum WordClass {
    VERB,
    /** A participle that says what the subject does meanwhile: "noting". */
    PARTICIPLE,
    NOUN,
    ADJ,
    /** A person's name. */
    NAME,
    PLACE,
    ORG,
    NUM,
    PREP,
    CONJ,
    /** Opens a clause that is said, known or wanted. */
    THAT,
    /** "Who" and "which". */
    RELATIVE,
    NEGATION,
    /** "May" or "has" before a verb, by the verb's tense. */
    QAD,
    /** "Will" as a word of its own. */
    FUTURE,
    /** What stands before a clause with "that" and is an auxiliary verb in English: "must". */
    MODAL,
    DEMONSTRATIVE,
    QUANTIFIER,
    PRONOUN,
    /** An adverb, or a fixed phrase that is whole as it stands. */
    ADVERB,
    /** Not in the lexicon. */
    UNKNOWN,
    /** Punctuation. */
    MARK;

    /** Whether words of this class can be the head of a noun phrase. */
    boolean isNominal() {
        return switch (this) {
            case NOUN, ADJ, NAME, PLACE, ORG, NUM, DEMONSTRATIVE, QUANTIFIER, UNKNOWN -> true;
            default -> false;
        };
    }

    /** Whether words of this class are names. */
    boolean isName() {
        return this == NAME || this == PLACE || this == ORG;
    }
}
