package dragoman.local.translate.terminology;

/** Formats of a terminology's file, by the service's names. */
public enum Format {
    CSV,
    TSV,
    TMX
}
