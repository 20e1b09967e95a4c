package dragoman.api.http;

import java.io.Serial;

/** A request has a fault of its caller's; the message says which and what would be right. */
public final class BadRequestException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public BadRequestException(String message) {
        super(message);
    }
}
