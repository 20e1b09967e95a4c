package dragoman.api.failure;

import dragoman.progress.FailureId;
import dragoman.record.Stage;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Failures that are open, and what they can be run again with. */
public interface Failures {
    /**
     * A page of the open failures, the newest first.
     *
     * @param after where the page before ended
     * @param limit the most failures
     * @throws IllegalArgumentException when no page ends there
     */
    Page open(Kind kind, Optional<String> after, int limit);

    /** Runs the work of a failure again. */
    Retry retry(FailureId id);

    /**
     * An address by which an upload, or the message that named none, can be fetched for a while
     * without a key.
     */
    Optional<URI> original(String upload);

    /** Which failures; all without stage and code. */
    record Kind(Optional<Stage> stage, Optional<String> code) {}

    /**
     * Failures, and where they end.
     *
     * @param next absent after the last page; a page may be short and still have a next one
     */
    record Page(List<OpenFailure> failures, Optional<String> next) {
        public Page {
            failures = List.copyOf(failures);
        }
    }

    /** What came of an attempt to run a failure again. */
    enum Retry {
        /** Its message was sent again. */
        SENT,
        /** A queue is trying already. */
        UNDER_WAY,
        /** There is no such failure, or no longer. */
        UNKNOWN,
        /** Neither its message nor its upload is known. */
        WITHOUT_ORIGINAL
    }
}
