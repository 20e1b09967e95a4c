package dragoman.api;

import dragoman.json.Json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code POST /uploads}: an address to put an upload to, for what is too large to be the body of a
 * call.
 */
final class OfferUpload {
    private final UploadAddresses addresses;
    private final int mostBytes;

    OfferUpload(UploadAddresses addresses, int mostBytes) {
        this.addresses = addresses;
        this.mostBytes = mostBytes;
    }

    /** What is sent. */
    private record Wanted(long bytes, Optional<String> name, Optional<String> contentType) {}

    Response apply(Request request) {
        Wanted wanted = Json.read(new String(request.body(), StandardCharsets.UTF_8), Wanted.class);
        if (wanted.bytes() > mostBytes) {
            return Response.problem(
                    Problem.tooLarge(
                            "An upload has %d bytes at most. Split it, or have MaxUploadBytes raised."
                                    .formatted(mostBytes)));
        }
        UploadAddress address =
                addresses.give(
                        Submit.name(wanted.name()),
                        wanted.contentType().orElse(Submit.UNTOLD),
                        wanted.bytes());
        return Response.json(201, address).with("location", address.status());
    }
}
