package dragoman.api.http;

import java.io.Serial;

/** A request is wrong; the message says how, and what would be right. */
public final class BadRequestException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public BadRequestException(String message) {
        super(message);
    }
}
