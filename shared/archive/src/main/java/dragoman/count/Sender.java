package dragoman.count;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Require;

import java.util.Optional;

/**
 * Who sends dispatches in one language. An agency's services in several languages keep hours of
 * their own, so each is a separate sender.
 *
 * @param agency short code
 * @param language BCP-47 tag
 */
public record Sender(String agency, String language) {
    private static final String BETWEEN = "#";

    public Sender {
        Require.text(agency, "agency");
        Require.text(language, "language");
    }

    /** Who sent a dispatch; empty when its text does not name the sender. */
    public static Optional<Sender> of(Dispatch dispatch) {
        return dispatch.agency().map(agency -> new Sender(agency, dispatch.language()));
    }

    /**
     * The sender that a text in the table stands for.
     *
     * @param text as {@link #text()} gives it
     */
    public static Sender of(String text) {
        int at = text.indexOf(BETWEEN);
        if (at < 0) {
            throw new IllegalArgumentException("'" + text + "' names no sender");
        }
        return new Sender(text.substring(0, at), text.substring(at + 1));
    }

    /** The sender in keys of the table: {@code KUNA#ar}. */
    public String text() {
        return agency + BETWEEN + language;
    }
}
