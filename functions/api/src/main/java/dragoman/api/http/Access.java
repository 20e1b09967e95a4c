package dragoman.api.http;

import java.util.Optional;

/** Says whether a request may make a call. */
@FunctionalInterface
public interface Access {
    /** Whoever comes this far may: API Gateway has asked for a key. */
    Access BY_KEY_ALONE = (_, _) -> Verdict.ALLOWED;

    /**
     * The verdict on a request.
     *
     * @param authorization the header of that name
     * @param needed what the call does
     */
    Verdict on(Optional<String> authorization, Scope needed);

    /** What a call does, and a caller may do. */
    enum Scope {
        READ,
        WRITE
    }

    /** What is to become of a request. */
    enum Verdict {
        ALLOWED,
        /** There is no token. */
        WITHOUT_TOKEN,
        /** The token is none of the issuer's, or not for this API, or not valid any more. */
        INVALID_TOKEN,
        /** The token does not reach as far. */
        INSUFFICIENT_SCOPE
    }
}
