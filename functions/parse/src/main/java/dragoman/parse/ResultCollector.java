package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.parse.ParseOutcome.Rejected;

import java.util.function.Consumer;

/** Passes on what is found in an upload as it is found, up to the maximum number of dispatches. */
final class ResultCollector {
    private final Consumer<Dispatch> dispatches;
    private final Consumer<Rejected> rejected;
    private final int max;
    private int found;
    private boolean full;

    ResultCollector(Consumer<Dispatch> dispatches, Consumer<Rejected> rejected, int max) {
        this.dispatches = dispatches;
        this.rejected = rejected;
        this.max = max;
    }

    void found(Dispatch dispatch) {
        if (found < max) {
            found++;
            dispatches.accept(dispatch);
        } else if (!full) {
            full = true;
            rejected.accept(
                    new Rejected(
                            "too-many-dispatches",
                            "It has more than %,d dispatches; the others were read. Split it, or raise MaxDispatches."
                                    .formatted(max)));
        }
    }

    /**
     * Passes on why a part cannot be read.
     *
     * @param entry its name in an archive; empty for the upload itself
     */
    void rejected(String entry, Rejected why) {
        if (!full) {
            rejected.accept(
                    entry.isEmpty() ? why : new Rejected(why.code(), entry + ": " + why.message()));
        }
    }

    /** Whether nothing more is accepted, so that the search can stop. */
    boolean isFull() {
        return full;
    }
}
