package dragoman.api.http;

import java.util.Locale;

/**
 * Answers to who may not call.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750, section 3</a>
 */
public final class AuthErrors {
    private AuthErrors() {}

    public static Response withoutToken() {
        return challenge(
                Problem.unauthorized("Send a token in the header authorization: Bearer …"),
                "Bearer");
    }

    public static Response invalidToken() {
        return challenge(
                Problem.unauthorized(
                        "The token is none of the issuer's, or not for this API, or has expired."),
                "Bearer error=\"invalid_token\"");
    }

    public static Response insufficientScope(Access.Scope needed) {
        return challenge(
                Problem.forbidden(
                        "The token lacks the scope for calls that %s."
                                .formatted(needed.name().toLowerCase(Locale.ROOT))),
                "Bearer error=\"insufficient_scope\"");
    }

    private static Response challenge(Problem problem, String challenge) {
        return Response.problem(problem).with("www-authenticate", challenge);
    }
}
