package dragoman.bench;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.parse.Parser;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.unpack.Limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The parser with limits that let a bundle of 50 MB pass. */
final class Parsing {
    static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final int MAX_BYTES = 100 * 1024 * 1024;

    private final Parser parser =
            Parser.withDefaults(
                    new Limits(
                            MAX_BYTES, MAX_BYTES, 100_000, 10, 1_000_000, MAX_BYTES, 2_000_000,
                            2_000_000, 3_600));

    /** How many dispatches are in the bytes; what cannot be read is an exception. */
    int count(byte[] bytes) {
        int[] found = new int[1];
        parse(bytes, _ -> found[0]++);
        return found[0];
    }

    /** The first dispatch in the bytes. */
    Dispatch first(byte[] bytes) {
        List<Dispatch> found = new ArrayList<>();
        parse(bytes, found::add);
        return found.getFirst();
    }

    private void parse(byte[] bytes, Consumer<Dispatch> found) {
        parser.parse(
                bytes,
                upload(bytes.length),
                RECEIVED,
                Deadline.never(),
                found,
                why -> {
                    throw new IllegalStateException(why.code() + ": " + why.message());
                });
    }

    static Upload upload(int bytes) {
        return new Upload(
                UploadIds.of("inbox", "bench", "1"),
                Optional.of("inbox"),
                "bench",
                Optional.of("1"),
                Optional.empty(),
                bytes,
                Optional.empty(),
                RECEIVED);
    }
}
