package dragoman.announcement;

import java.util.Locale;

/** What happened to a record. */
public enum AnnouncementEvent {
    /** It is new: nothing was announced of it before. */
    STORED,
    /** It has a new version, or is no longer withdrawn. */
    UPDATED,
    /** Its agency has withdrawn it. */
    WITHDRAWN;

    /** Its name in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
