package dragoman.local.translate;

import dragoman.local.translate.protocol.ErrorCode;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Errors that the endpoint gives on demand, so that callers can be tried.
 *
 * @param requestsPerSecond requests over this rate are throttled; a second's worth may come at once
 * @param faults requests that fail
 */
public record FaultPlan(OptionalInt requestsPerSecond, List<Fault> faults) {
    /** No errors but those that the requests deserve. */
    public static final FaultPlan NONE = new FaultPlan(OptionalInt.empty(), List.of());

    private static final Pattern FAULT =
            Pattern.compile("([A-Za-z]{1,60}+)@([0-9]{1,9})(?:-([0-9]{1,9}))?");

    public FaultPlan {
        if (requestsPerSecond.isPresent() && requestsPerSecond.getAsInt() < 1) {
            throw new IllegalArgumentException("a rate is at least one request per second");
        }
        faults = List.copyOf(faults);
    }

    /**
     * Requests that fail, counted from 1.
     *
     * @param code the error that they get
     * @param from the first of them
     * @param to the last of them
     */
    public record Fault(ErrorCode code, int from, int to) {
        public Fault {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException(
                        "requests are counted from 1: %d-%d is none".formatted(from, to));
            }
        }

        /**
         * Reads an error and the requests that get it, such as {@code ThrottlingException@3} or
         * {@code InternalServerException@5-7}.
         *
         * @throws IllegalArgumentException when that is not what it is
         */
        public static Fault parse(String text) {
            Matcher matcher = FAULT.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "'"
                                + text
                                + "' is no fault, such as ThrottlingException@3 or"
                                + " InternalServerException@5-7");
            }
            String code = matcher.group(1);
            String to = matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
            return new Fault(
                    ErrorCode.of(code).orElseThrow(() -> unknown(code)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(to));
        }

        private static IllegalArgumentException unknown(String code) {
            return new IllegalArgumentException(
                    "'"
                            + code
                            + "' is no error of the service; these are: "
                            + Arrays.stream(ErrorCode.values())
                                    .map(ErrorCode::text)
                                    .collect(Collectors.joining(", ")));
        }

        boolean hits(long request) {
            return from <= request && request <= to;
        }
    }
}
