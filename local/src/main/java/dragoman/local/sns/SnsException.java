package dragoman.local.sns;

import java.io.Serial;

/** A call was refused, with a code of SNS. */
final class SnsException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final String code;
    private final int status;

    private SnsException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static SnsException invalid(String message) {
        return new SnsException(400, "InvalidParameter", "Invalid parameter: " + message);
    }

    static SnsException notFound(String what) {
        return new SnsException(404, "NotFound", what + " does not exist");
    }

    static SnsException unsigned() {
        return new SnsException(
                403, "MissingAuthenticationToken", "the request is not signed; use an AWS client");
    }

    static SnsException tooMany() {
        return new SnsException(
                403, "FilterPolicyLimitExceeded", "a topic takes 200 filter policies at most");
    }

    static SnsException unknown(String action) {
        return new SnsException(
                400, "InvalidAction", "the embedded cloud does not know the action " + action);
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }
}
