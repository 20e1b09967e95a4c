package dragoman.table;

import java.util.Locale;

/** What a dispatch can be found by. */
public enum FacetKind {
    MONTH,
    AGENCY,
    PLACE,
    COUNTRY,
    PERSON,
    ORGANISATION,
    TOPIC,
    TERM,
    SPEAKER;

    /** The kind's name in keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
