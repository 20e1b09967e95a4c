package dragoman.api;

import dragoman.api.upload.Arrival;
import dragoman.api.upload.UploadUrl;
import dragoman.api.upload.UploadUrls;
import dragoman.dispatch.UploadIds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Addresses in memory. */
final class Addresses implements UploadUrls {
    private final Map<String, Arrival> given = new HashMap<>();

    /** Something has been put to an address. */
    void arrive(String id, String upload) {
        given.computeIfPresent(
                id, (_, before) -> new Arrival(before.key(), before.bytes(), Optional.of(upload)));
    }

    @Override
    public UploadUrl give(String name, String contentType, long bytes) {
        String key = "submissions/2026-03-04/0123456789abcdef-" + name;
        String id = UploadIds.of("inbox", key, "given");
        given.put(id, new Arrival(key, bytes, Optional.empty()));
        return new UploadUrl(
                id,
                key,
                "https://inbox.example/" + key + "?X-Amz-Signature=0123",
                Map.of("content-type", contentType, "if-none-match", "*"),
                bytes,
                "2026-03-04T06:45:00Z",
                "/uploads/" + id);
    }

    @Override
    public Optional<Arrival> arrival(String id) {
        return Optional.ofNullable(given.get(id));
    }
}
