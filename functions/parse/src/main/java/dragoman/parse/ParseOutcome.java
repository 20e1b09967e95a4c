package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Require;

import java.util.List;

/** The result of parsing an upload. */
public sealed interface ParseOutcome {
    /**
     * The upload contains dispatches.
     *
     * @param dispatches in order; at least one
     * @param rejected why parts of an archive or the like could not be read
     */
    record Parsed(List<Dispatch> dispatches, List<Rejected> rejected) implements ParseOutcome {
        public Parsed {
            rejected = List.copyOf(rejected);
            dispatches = List.copyOf(dispatches);
            if (dispatches.isEmpty()) {
                throw new IllegalArgumentException("no dispatches");
            }
        }
    }

    /**
     * The upload contains no dispatch.
     *
     * @param code what kind of failure, in kebab case
     * @param message what is wrong, where, and what to do about it
     */
    record Rejected(String code, String message) implements ParseOutcome {
        public Rejected {
            Require.text(code, "code");
            Require.text(message, "message");
        }
    }
}
