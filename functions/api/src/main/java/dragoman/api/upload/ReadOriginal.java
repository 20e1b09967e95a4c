package dragoman.api.upload;

import dragoman.api.failure.Failures;
import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.dispatch.UploadIds;

import java.net.URI;
import java.util.Optional;

/** {@code GET /uploads/{id}/original}: leads to the bytes that were uploaded. */
public final class ReadOriginal {
    private final Failures failures;

    public ReadOriginal(Failures failures) {
        this.failures = failures;
    }

    public Response apply(Request request) {
        String id = request.part("id");
        Optional<URI> address = UploadIds.isId(id) ? failures.original(id) : Optional.empty();
        return address.map(at -> Response.empty(302).with("location", at.toString()))
                .orElseGet(
                        () ->
                                Response.problem(
                                        Problem.notFound(
                                                "Nothing is known of an upload with this"
                                                        + " identifier.")));
    }
}
