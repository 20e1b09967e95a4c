package dragoman.translate;

import java.io.Serial;

/** The engine had no room for any sentence of a dispatch. */
final class EngineBusyException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    EngineBusyException() {
        super("the engine took no sentence of the dispatch in the time that there was");
    }
}
