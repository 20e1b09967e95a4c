package dragoman.api.failure;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.api.http.BadRequestException;
import dragoman.api.http.Parameters;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.record.Stage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code GET /failures}: what failed and is not put right, the newest first. */
public final class ListFailures {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final String CODE = "[a-z][a-z-]{0,39}";

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
        Parameters.allow(request, "stage", "code", "limit", "cursor");
        int limit = Parameters.number(request, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
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
        Optional<String> code = request.parameter("code");
        if (code.isPresent() && !code.get().matches(CODE)) {
            throw new BadRequestException(
                    "The parameter 'code' must be a failure's code such as gave-up.");
        }
        return new Failures.Kind(request.parameter("stage").map(ListFailures::stage), code);
    }

    private static Stage stage(String label) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        "The parameter 'stage' must be one of "
                                                + Arrays.stream(Stage.values())
                                                        .map(Stage::label)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
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
