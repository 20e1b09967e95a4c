package dragoman.api;

import dragoman.dispatch.UploadIds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Addresses in memory. */
final class Addresses implements UploadAddresses {
    private final Map<String, Arrival> given = new HashMap<>();

    /** Something has been put to an address. */
    void arrive(String id, String upload) {
        given.computeIfPresent(
                id, (_, before) -> new Arrival(before.key(), before.bytes(), Optional.of(upload)));
    }

    @Override
    public UploadAddress give(String name, String contentType, long bytes) {
        String key = "submissions/2026-03-04/0123456789abcdef-" + name;
        String id = UploadIds.of("inbox", key, "given");
        given.put(id, new Arrival(key, bytes, Optional.empty()));
        return new UploadAddress(
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
