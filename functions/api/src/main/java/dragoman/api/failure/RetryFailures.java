package dragoman.api.failure;

import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.progress.FailureId;

import java.util.Optional;

/** {@code POST /failures/{id}/retry} and {@code POST /failures/retry}: runs failed work again. */
public final class RetryFailures {
    // A call sends no more than this many again, and looks at no more than ten times as many, so
    // that it ends well before its time.
    private static final int MAX_RETRIES = 100;
    private static final int MAX_PAGES = 10;

    private final Failures failures;

    public RetryFailures(Failures failures) {
        this.failures = failures;
    }

    /**
     * What a call for all of a kind did.
     *
     * @param retried how many were sent again
     * @param left how many of those looked at could not be, or are being tried already
     * @param more whether there may be more of the kind; the same call goes on with them
     */
    public record Retried(int retried, int left, boolean more) {}

    public Response one(Request request) {
        Optional<FailureId> id = FailureId.parse(request.part("id"));
        return switch (id.map(failures::retry).orElse(Failures.Retry.UNKNOWN)) {
            case SENT, UNDER_WAY ->
                    Response.empty(202).with("location", "/uploads/" + id.orElseThrow().upload());
            case UNKNOWN ->
                    Response.problem(
                            Problem.notFound("There is no open failure with this identifier."));
            case WITHOUT_ORIGINAL ->
                    Response.problem(
                            Problem.conflict("What failed is not kept any more. Upload it again."));
        };
    }

    public Response all(Request request) {
        Failures.Kind kind = ListFailures.kind(request);
        int retried = 0;
        int left = 0;
        int pages = 0;
        Optional<String> next = Optional.empty();
        do {
            Failures.Page page = failures.open(kind, next, MAX_RETRIES - retried);
            for (OpenFailure failure : page.failures()) {
                if (failures.retry(FailureId.parse(failure.id()).orElseThrow())
                        == Failures.Retry.SENT) {
                    retried++;
                } else {
                    left++;
                }
            }
            next = page.next();
            pages++;
        } while (next.isPresent() && retried < MAX_RETRIES && pages < MAX_PAGES);
        return Response.json(202, new Retried(retried, left, next.isPresent()));
    }
}
