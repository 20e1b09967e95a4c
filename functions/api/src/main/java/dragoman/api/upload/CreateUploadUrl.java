package dragoman.api.upload;

import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.json.Json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code POST /uploads}: an address to put an upload to, for what is too large to be the body of a
 * call.
 */
public final class CreateUploadUrl {
    private final UploadUrls uploadUrls;
    private final int maxBytes;

    public CreateUploadUrl(UploadUrls uploadUrls, int maxBytes) {
        this.uploadUrls = uploadUrls;
        this.maxBytes = maxBytes;
    }

    /** What is sent. */
    private record Wanted(long bytes, Optional<String> name, Optional<String> contentType) {}

    public Response apply(Request request) {
        Wanted wanted = Json.read(new String(request.body(), StandardCharsets.UTF_8), Wanted.class);
        if (wanted.bytes() > maxBytes) {
            return Response.problem(
                    Problem.tooLarge(
                            "An upload has %d bytes at most. Split it, or have MaxUploadBytes raised."
                                    .formatted(maxBytes)));
        }
        UploadUrl address =
                uploadUrls.give(
                        Submit.name(wanted.name()),
                        wanted.contentType().orElse(Submit.DEFAULT_TYPE),
                        wanted.bytes());
        return Response.json(201, address).with("location", address.status());
    }
}
