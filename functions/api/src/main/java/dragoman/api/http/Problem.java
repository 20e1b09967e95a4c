package dragoman.api.http;

import java.util.Optional;

/**
 * What went wrong, as RFC 9457 describes problems.
 *
 * @param type a reference that names the kind of problem
 * @param title the kind in a few words
 * @param detail this very problem and what to do
 */
public record Problem(String type, String title, int status, String detail, Optional<String> code) {
    private static Problem of(String name, String title, int status, String detail) {
        return new Problem("/problems/" + name, title, status, detail, Optional.empty());
    }

    public static Problem badRequest(String detail) {
        return of("bad-request", "The request cannot be understood", 400, detail);
    }

    static Problem unauthorized(String detail) {
        return of("unauthorized", "It is not known who calls", 401, detail);
    }

    static Problem forbidden(String detail) {
        return of("forbidden", "The caller may not do this", 403, detail);
    }

    public static Problem notFound(String detail) {
        return of("not-found", "There is no such thing", 404, detail);
    }

    public static Problem methodNotAllowed(String detail) {
        return of("method-not-allowed", "The method does not apply here", 405, detail);
    }

    public static Problem notAcceptable(String detail) {
        return of("not-acceptable", "There is no form that the caller accepts", 406, detail);
    }

    public static Problem conflict(String detail) {
        return of("conflict", "It is not in a state for this", 409, detail);
    }

    public static Problem full(String detail) {
        return of("full", "There is no room for more", 409, detail);
    }

    public static Problem tooLarge(String detail) {
        return of("too-large", "The body is too large", 413, detail);
    }

    public static Problem internal() {
        return of(
                "internal",
                "Something broke",
                500,
                "The request failed for a reason of our own. Try again later.");
    }

    /** The upload failed, with the failure's own code. */
    public static Problem failed(String code, String detail) {
        return new Problem(
                "/problems/upload-failed",
                "The upload could not be processed",
                422,
                detail,
                Optional.of(code));
    }
}
