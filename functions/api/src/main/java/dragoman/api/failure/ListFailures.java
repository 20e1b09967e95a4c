package dragoman.api.failure;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.api.http.BadRequestException;
import dragoman.api.http.Parameters;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.record.Stage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** {@code GET /failures}: what failed and is not put right, the newest first. */
public final class ListFailures {
    private static final int DEFAULT_LIMIT = 20;

    private final Failures failures;

    public ListFailures(Failures failures) {
        this.failures = failures;
    }

    /**
     * A page of failures; an empty one is written all the same.
     *
     * @param next what to pass as {@code cursor} for the next page
     */
    public record Page(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<OpenFailure> failures,
            Optional<String> next) {}

    public Response apply(Request request) {
        int limit = Parameters.number(request, "limit", DEFAULT_LIMIT);
        try {
            Failures.Page page =
                    failures.open(
                            kind(request),
                            request.parameter("cursor").map(ListFailures::decode),
                            limit);
            return Response.json(
                    200, new Page(page.failures(), page.next().map(ListFailures::encode)));
        } catch (IllegalArgumentException e) {
            throw (BadRequestException)
                    new BadRequestException(
                                    "The parameter 'cursor' is not one that a list gave as 'next'.")
                            .initCause(e);
        }
    }

    /** The kind of failures that a request asks for. */
    static Failures.Kind kind(Request request) {
        return new Failures.Kind(
                Parameters.choice(request, "stage", Stage.class), request.parameter("code"));
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
