package dragoman.archive;

import java.util.Locale;

/** What came of storing a dispatch. */
public enum StoreOutcome {
    /** The record is new. */
    STORED,
    /** The dispatch had been stored before, and came out differently now. */
    CHANGED,
    /** The same had been stored before. */
    KNOWN;

    /** Its name in the log. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
