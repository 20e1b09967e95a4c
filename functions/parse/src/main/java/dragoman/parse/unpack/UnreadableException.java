package dragoman.parse.unpack;

import java.io.Serial;

/** A file, or a part of one, cannot be read. */
final class UnreadableException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final String code;

    /**
     * @param code what kind of failure, in kebab case
     * @param message what is wrong, and what to do about it
     */
    UnreadableException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The same as content of an upload. */
    Content.Unreadable of(String name) {
        return new Content.Unreadable(name, code, String.valueOf(getMessage()));
    }
}
