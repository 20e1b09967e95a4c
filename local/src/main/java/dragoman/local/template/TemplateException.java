package dragoman.local.template;

import java.io.Serial;

/**
 * A template has something that cannot be read; the message names file, line, place and what to do.
 */
public final class TemplateException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    TemplateException(String message) {
        super(message);
    }
}
