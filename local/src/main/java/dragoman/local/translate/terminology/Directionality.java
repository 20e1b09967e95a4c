package dragoman.local.translate.terminology;

/** Which languages of a terminology can be translated from, by the service's names. */
public enum Directionality {
    /** The first language only. */
    UNI,
    /** Each of its languages. */
    MULTI
}
