package dragoman.announcement;

import java.util.Locale;

/** What happened to a record. */
public enum AnnouncementEvent {
    /** It is new. */
    STORED,
    /** It has a new version. */
    UPDATED,
    /** Its agency has withdrawn it. */
    WITHDRAWN;

    /** Its name in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
