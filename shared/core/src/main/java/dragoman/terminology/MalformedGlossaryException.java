package dragoman.terminology;

import java.io.Serial;

/** A file that is no glossary at all, from a certain line on. */
final class MalformedGlossaryException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final int line;

    MalformedGlossaryException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
