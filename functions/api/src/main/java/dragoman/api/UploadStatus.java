package dragoman.api;

import java.util.List;
import java.util.Optional;

/**
 * What has become of an upload. Times are ISO 8601.
 *
 * @param dispatches the dispatches found in it, with what became of each
 */
public record UploadStatus(
        String id,
        State state,
        Optional<String> key,
        Optional<Long> bytes,
        Optional<String> received,
        Optional<String> parsed,
        List<DispatchStatus> dispatches,
        List<FailureStatus> failures) {
    public UploadStatus {
        dispatches = List.copyOf(dispatches);
        failures = List.copyOf(failures);
    }

    /** How far an upload has come. */
    public enum State {
        /** An address was given, and nothing has been put to it. */
        AWAITED,
        RECEIVED,
        PARSED,
        STORED,
        FAILED
    }

    /** What has become of one dispatch. */
    public record DispatchStatus(String id, Optional<String> translated, Optional<String> stored) {}

    /** Something that failed and has not been put right. */
    public record FailureStatus(
            String stage,
            String code,
            String message,
            Optional<String> dispatch,
            String first,
            String last,
            int attempts) {
        // Trouble that the queue tries again is no end yet.
        private static final String PASSING = "try-again";

        boolean isFinal() {
            return !code.equals(PASSING);
        }
    }

    /** The status of an upload of which no stage has noted anything. */
    static UploadStatus before(String id, Arrival come) {
        return new UploadStatus(
                id,
                come.upload().isPresent() ? State.RECEIVED : State.AWAITED,
                Optional.of(come.key()),
                Optional.of(come.bytes()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** The status of an upload of which these things are known. */
    public static UploadStatus of(
            String id,
            Optional<String> key,
            Optional<Long> bytes,
            Optional<String> received,
            Optional<String> parsed,
            List<DispatchStatus> dispatches,
            List<FailureStatus> failures) {
        State state = State.RECEIVED;
        if (failures.stream().anyMatch(FailureStatus::isFinal)) {
            state = State.FAILED;
        } else if (parsed.isPresent()) {
            boolean all = dispatches.stream().allMatch(dispatch -> dispatch.stored().isPresent());
            state = all && !dispatches.isEmpty() ? State.STORED : State.PARSED;
        }
        return new UploadStatus(id, state, key, bytes, received, parsed, dispatches, failures);
    }
}
