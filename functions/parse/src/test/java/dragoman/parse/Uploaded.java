package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Uploads for tests. */
final class Uploaded {
    private Uploaded() {}

    /** The first dispatch of a text that is uploaded. */
    static Dispatch first(Parser parser, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Upload upload = as("dispatch.txt", bytes);
        return ((ParseOutcome.Parsed) parser.parse(bytes, upload, upload.received()))
                .dispatches()
                .getFirst();
    }

    static Upload as(Path file, byte[] bytes) {
        return as(file.getFileName().toString(), bytes);
    }

    static Upload as(String key, byte[] bytes) {
        return new Upload(
                UploadIds.of("inbox", key, "1"),
                Optional.of("inbox"),
                key,
                Optional.of("1"),
                Optional.empty(),
                bytes.length,
                Optional.empty(),
                Instant.parse("2026-07-01T12:00:00Z"));
    }
}
