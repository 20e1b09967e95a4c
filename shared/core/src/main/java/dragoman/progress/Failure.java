package dragoman.progress;

import dragoman.dispatch.Require;
import dragoman.record.Stage;

import java.time.Instant;
import java.util.Optional;

/**
 * An upload or message that could not be processed.
 *
 * @param upload the upload's identifier
 * @param dispatch the dispatch's identifier, when only one dispatch of the upload is concerned
 * @param code what kind of failure, in kebab case
 * @param message what is wrong and what to do, in English, without any text of the dispatch
 * @param at when it was last tried
 * @param attempts how often it was tried
 */
public record Failure(
        String upload,
        Stage stage,
        Optional<String> dispatch,
        String code,
        String message,
        Instant at,
        int attempts) {
    /** Code of trouble that may pass: a queue tries again. */
    public static final String TRY_AGAIN = "try-again";

    /** Code of trouble that a queue tried again as often as it does. */
    public static final String GAVE_UP = "gave-up";

    /** Code of a message that this version of the functions does not understand. */
    public static final String UNREADABLE = "unreadable-message";

    /** How a message of trouble that may pass ends. */
    public static final String TRIED_AGAIN = "; it is tried again by itself.";

    public Failure {
        Require.text(code, "code");
        Require.text(message, "message");
        Require.notNegative(attempts, "attempts");
    }
}
