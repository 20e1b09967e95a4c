package dragoman.rendition;

/** Why a sentence of a summary is not to be relied on. */
public enum TextDoubt {
    /** There is no translation of it. */
    UNTRANSLATED,
    /** Its translation failed a check. */
    FAILED,
    /** It has a number that its source does not. */
    FIGURE,
    /** It has a negation that its source does not, or lacks one. */
    NEGATION,
    /** It has a name that was not found in its source; it is quoted nevertheless. */
    NAME;

    /** Whether the sentence is replaced by a notice. */
    public boolean isWithheld() {
        return this != NAME;
    }
}
