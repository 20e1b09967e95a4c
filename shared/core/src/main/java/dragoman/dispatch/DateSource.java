package dragoman.dispatch;

/** Where a dispatch's full date was found. */
public enum DateSource {
    /** A date line above the text. */
    HEADER,
    /** A dateline with day, month and year. */
    DATELINE,
    /** A field of a machine format. */
    METADATA,
    /**
     * The time of upload, which completed a day and month of the text, or stood in for a missing
     * date.
     */
    UPLOAD
}
