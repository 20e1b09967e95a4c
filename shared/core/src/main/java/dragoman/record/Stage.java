package dragoman.record;

import java.util.Locale;

/** One step of a dispatch's way. */
public enum Stage {
    PARSE,
    TRANSLATE,
    STORE;

    /** The stage's name in JSON, keys and logs. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
