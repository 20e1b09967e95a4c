package dragoman.api.upload;

import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.dispatch.UploadIds;
import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatuses;

import java.util.Optional;

/** {@code GET /uploads/{id}}: what has become of an upload, or of an address for one. */
public final class ReadUpload {
    private final UploadStatuses statuses;
    private final UploadUrls uploadUrls;

    public ReadUpload(UploadStatuses statuses, UploadUrls uploadUrls) {
        this.statuses = statuses;
        this.uploadUrls = uploadUrls;
    }

    public Response apply(Request request) {
        String id = request.part("id");
        Optional<UploadStatus> status =
                UploadIds.isId(id)
                        ? statuses.status(id)
                                .or(() -> uploadUrls.arrival(id).map(come -> status(id, come)))
                        : Optional.empty();
        return status.map(known -> Response.json(200, known))
                .orElseGet(
                        () ->
                                Response.problem(
                                        Problem.notFound(
                                                "Nothing is known of an upload with this"
                                                        + " identifier.")));
    }

    private UploadStatus status(String address, Arrival come) {
        return come.upload()
                .flatMap(statuses::status)
                .orElseGet(
                        () ->
                                UploadStatus.before(
                                        come.upload().orElse(address),
                                        come.upload().isPresent(),
                                        come.key(),
                                        come.bytes()));
    }
}
