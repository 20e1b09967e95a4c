package dragoman.api;

import java.io.Serial;

/** A request has a fault of its caller's; the message says which and what would be right. */
final class BadRequestException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    BadRequestException(String message) {
        super(message);
    }
}
