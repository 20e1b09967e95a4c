package dragoman.card;

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
    SPEAKER,

    /** A person's name by how it sounds, so that it is found in another script or spelling. */
    SOUND;

    /** The kind's name in keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
