package dragoman.cli;

import java.io.PrintWriter;

/** A line on a terminal that tells what is being done; nothing where there is no terminal. */
final class ProgressLine {
    private static final String ERASE = "\r\033[K";

    private final PrintWriter err;
    private final boolean shown;

    private ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** The launcher tells whether standard error is a terminal: the JVM cannot. */
    static ProgressLine onTerminal(PrintWriter err) {
        return new ProgressLine(err, Boolean.getBoolean("dragoman.terminal"));
    }

    void show(String doing) {
        if (shown) {
            err.print(ERASE + "\u2026 " + doing);
            err.flush();
        }
    }

    void clear() {
        if (shown) {
            err.print(ERASE);
            err.flush();
        }
    }
}
