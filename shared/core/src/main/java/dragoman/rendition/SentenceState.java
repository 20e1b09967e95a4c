package dragoman.rendition;

/** What became of a sentence in a rendition. */
public enum SentenceState {
    /** An engine translated it for this dispatch. */
    TRANSLATED,
    /** The translation memory had it. */
    REMEMBERED,
    /** A person put it right in this very record. */
    CORRECTED,
    /** It was not asked for, or not yet; the reason says why. */
    UNTRANSLATED,
    /** The engine would not translate it; the reason says why. */
    FAILED;

    /** That of a sentence with a translation from there. */
    public static SentenceState of(Origin origin) {
        return switch (origin) {
            case PERSON -> CORRECTED;
            case MEMORY -> REMEMBERED;
            case AWS, MODEL, GIST -> TRANSLATED;
        };
    }

    /** Whether there is a translation. */
    public boolean isDone() {
        return this == TRANSLATED || this == REMEMBERED || this == CORRECTED;
    }
}
