package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Require;

import java.util.List;
import java.util.stream.Collectors;

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
        private static final int MAX_REPORTED = 5;

        public Rejected {
            Require.text(code, "code");
            Require.text(message, "message");
        }

        /**
         * One reason out of those of all parts: the code of the first, and the messages of the
         * first few with how many more there are.
         */
        static Rejected of(List<Rejected> parts) {
            return new Rejected(parts.getFirst().code(), messages(parts));
        }

        /** The messages of the first few, and how many more there are. */
        static String messages(List<Rejected> parts) {
            String first =
                    parts.stream()
                            .limit(MAX_REPORTED)
                            .map(Rejected::message)
                            .collect(Collectors.joining(" "));
            return parts.size() > MAX_REPORTED
                    ? first + " And %d more.".formatted(parts.size() - MAX_REPORTED)
                    : first;
        }
    }
}
