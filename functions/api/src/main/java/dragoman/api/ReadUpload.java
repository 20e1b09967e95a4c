package dragoman.api;

import dragoman.dispatch.UploadIds;

import java.util.Optional;

/** {@code GET /uploads/{id}}: what has become of an upload. */
final class ReadUpload {
    private final Reading reading;

    ReadUpload(Reading reading) {
        this.reading = reading;
    }

    Response apply(Request request) {
        String id = request.part("id");
        Parameters.allow(request);
        Optional<UploadStatus> status = UploadIds.isId(id) ? reading.upload(id) : Optional.empty();
        return status.map(known -> Response.json(200, known))
                .orElseGet(
                        () ->
                                Response.problem(
                                        Problem.notFound(
                                                "Nothing is known of an upload with this"
                                                        + " identifier.")));
    }
}
