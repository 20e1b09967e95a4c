package dragoman.local.translate;

import dragoman.local.translate.FaultPlan.Fault;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;

import java.util.function.LongSupplier;

/** Counts requests, and refuses those that a plan has fail. */
final class Faults {
    private static final double NANOS_PER_SECOND = 1e9;

    private final FaultPlan plan;
    private final LongSupplier nanos;
    private long requests;
    private double allowed;
    private long checked;

    /**
     * Follows a plan.
     *
     * @param nanos tells the time that has passed, in nanoseconds
     */
    Faults(FaultPlan plan, LongSupplier nanos) {
        this.plan = plan;
        this.nanos = nanos;
        this.allowed = plan.requestsPerSecond().orElse(0);
        this.checked = nanos.getAsLong();
    }

    /**
     * Counts a request.
     *
     * @throws ServiceException when it is to fail
     */
    synchronized void next() {
        requests++;
        for (Fault fault : plan.faults()) {
            if (fault.hits(requests)) {
                throw new ServiceException(fault.code(), message(fault.code()));
            }
        }
        if (plan.requestsPerSecond().isPresent()) {
            throttle(plan.requestsPerSecond().getAsInt());
        }
    }

    private void throttle(int rate) {
        long now = nanos.getAsLong();
        allowed = Math.min(rate, allowed + (now - checked) / NANOS_PER_SECOND * rate);
        checked = now;
        if (allowed < 1) {
            throw new ServiceException(ErrorCode.THROTTLING, message(ErrorCode.THROTTLING));
        }
        allowed--;
    }

    private static String message(ErrorCode code) {
        return switch (code) {
            case THROTTLING, TOO_MANY_REQUESTS -> "Rate exceeded";
            case LIMIT_EXCEEDED -> "The specified limit has been exceeded";
            case SERVICE_UNAVAILABLE -> "The service is temporarily unavailable";
            case INTERNAL_SERVER -> "An internal server error occurred";
            default -> code.text() + " on demand";
        };
    }
}
