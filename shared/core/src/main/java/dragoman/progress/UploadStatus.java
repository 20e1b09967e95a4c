package dragoman.progress;

import dragoman.record.TranslationUsage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has become of an upload. Times are ISO 8601.
 *
 * @param dispatches the dispatches found in it, with what became of each
 * @param spent what translating them took so far
 */
public record UploadStatus(
        String id,
        State state,
        Optional<String> key,
        Optional<Long> bytes,
        Optional<String> received,
        Optional<String> parsed,
        List<DispatchStatus> dispatches,
        List<FailureStatus> failures,
        Optional<TranslationUsage> spent) {
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

    /**
     * What has become of one dispatch.
     *
     * @param untranslated its renditions that are not complete; it is stored with them
     */
    public record DispatchStatus(
            String id,
            Optional<String> translated,
            List<UntranslatedRendition> untranslated,
            Optional<String> stored,
            Optional<TranslationUsage> spent) {
        public DispatchStatus {
            untranslated = List.copyOf(untranslated);
        }

        /** The status of a dispatch that no stage after parsing has reported on. */
        public static DispatchStatus parsed(String id) {
            return new DispatchStatus(
                    id, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        }
    }

    /** Something that failed and has not been put right. */
    public record FailureStatus(
            String stage,
            String code,
            String message,
            Optional<String> dispatch,
            String first,
            String last,
            int attempts) {
        /** Whether it is not retried automatically. */
        public boolean isFinal() {
            return !code.equals(Failure.TRY_AGAIN);
        }
    }

    /** The status of an upload of which no stage has noted anything. */
    public static UploadStatus before(String id, boolean isThere, String key, long bytes) {
        return new UploadStatus(
                id,
                isThere ? State.RECEIVED : State.AWAITED,
                Optional.of(key),
                Optional.of(bytes),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
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
        List<TranslationUsage> parts =
                dispatches.stream().flatMap(dispatch -> dispatch.spent().stream()).toList();
        return new UploadStatus(
                id,
                state,
                key,
                bytes,
                received,
                parsed,
                dispatches,
                failures,
                parts.isEmpty() ? Optional.empty() : Optional.of(TranslationUsage.sum(parts)));
    }

    /** Whether nothing more becomes of it, unless a failure is run again. */
    public boolean hasEnded() {
        Set<String> failed =
                failures.stream()
                        .filter(FailureStatus::isFinal)
                        .map(failure -> failure.dispatch().orElse(""))
                        .collect(Collectors.toSet());
        if (parsed.isEmpty()) {
            return failed.contains("");
        }
        return dispatches.stream()
                .allMatch(
                        dispatch ->
                                dispatch.stored().isPresent() || failed.contains(dispatch.id()));
    }
}
