package dragoman.api;

import dragoman.dispatch.UploadIds;
import dragoman.progress.UploadStatus;

import java.util.Optional;

/** {@code GET /uploads/{id}}: what has become of an upload, or of an address for one. */
final class ReadUpload {
    private final Reading reading;
    private final UploadAddresses addresses;

    ReadUpload(Reading reading, UploadAddresses addresses) {
        this.reading = reading;
        this.addresses = addresses;
    }

    Response apply(Request request) {
        String id = request.part("id");
        Parameters.allow(request);
        Optional<UploadStatus> status =
                UploadIds.isId(id)
                        ? reading.upload(id)
                                .or(() -> addresses.arrival(id).map(come -> status(id, come)))
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
                .flatMap(reading::upload)
                .orElseGet(
                        () ->
                                UploadStatus.before(
                                        come.upload().orElse(address),
                                        come.upload().isPresent(),
                                        come.key(),
                                        come.bytes()));
    }
}
