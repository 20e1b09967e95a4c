package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.parse.ParseOutcome.Rejected;

import java.util.function.Consumer;

/** Takes what is found in an upload as it is found, and counts it. */
final class Findings {
    private final Consumer<Dispatch> dispatches;
    private final Consumer<Rejected> spoiled;
    private final int most;
    private int found;
    private boolean full;

    Findings(Consumer<Dispatch> dispatches, Consumer<Rejected> spoiled, int most) {
        this.dispatches = dispatches;
        this.spoiled = spoiled;
        this.most = most;
    }

    void found(Dispatch dispatch) {
        if (found < most) {
            found++;
            dispatches.accept(dispatch);
        } else if (!full) {
            full = true;
            spoiled.accept(
                    new Rejected(
                            "too-many-dispatches",
                            "It has more than %,d dispatches; the others were read. Split it, or raise MaxDispatches."
                                    .formatted(most)));
        }
    }

    /**
     * Notes that a part cannot be read.
     *
     * @param entry its name in an archive; empty for the upload itself
     */
    void spoiled(String entry, Rejected why) {
        if (!full) {
            spoiled.accept(
                    entry.isEmpty() ? why : new Rejected(why.code(), entry + ": " + why.message()));
        }
    }

    /** Whether nothing more is taken, so that looking for it can stop. */
    boolean isFull() {
        return full;
    }
}
