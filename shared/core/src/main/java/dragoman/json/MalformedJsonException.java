package dragoman.json;

import tools.jackson.core.JacksonException;

import java.io.Serial;

/**
 * A text is not the JSON that was expected. The message says where and what, but quotes nothing of
 * the text.
 */
public final class MalformedJsonException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    MalformedJsonException(JacksonException cause) {
        super(describe(cause), cause);
    }

    public MalformedJsonException(String message) {
        super(message);
    }

    private static String describe(JacksonException cause) {
        var at = cause.getLocation();
        String where =
                at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        // Jackson's own message would quote the text.
        return cause.getClass().getSimpleName() + where;
    }
}
