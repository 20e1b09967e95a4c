package dragoman.cli;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.parse.ParseOutcome;
import dragoman.parse.Parser;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The parse stage alone, on files. */
final class LocalParsing {
    // As the template's MaxUploadBytes.
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Parser parser = Parser.shipped();
    private final Instant received;

    LocalParsing(Instant received) {
        this.received = received;
    }

    /** Parses a file; each dispatch goes to one consumer, a failure to the other. */
    void parse(String name, Consumer<Dispatch> dispatches, Consumer<FailedFile> failures) {
        switch (InputFile.read(name, MOST_BYTES)) {
            case InputFile.Unreadable(String _, String code, String message) ->
                    failures.accept(FailedFile.of(name, "read", code, message));
            case InputFile.Content(String _, byte[] bytes) -> {
                switch (parser.parse(bytes, upload(name, bytes), received)) {
                    case ParseOutcome.Parsed(List<Dispatch> found, var spoiled) -> {
                        found.forEach(dispatches);
                        spoiled.forEach(
                                part ->
                                        failures.accept(
                                                FailedFile.of(
                                                        name,
                                                        "parse",
                                                        part.code(),
                                                        part.message())));
                    }
                    case ParseOutcome.Rejected(String code, String message) ->
                            failures.accept(FailedFile.of(name, "parse", code, message));
                }
            }
        }
    }

    private Upload upload(String name, byte[] bytes) {
        return new Upload(
                UploadIds.of("", name, Integer.toString(java.util.Arrays.hashCode(bytes))),
                Optional.empty(),
                name,
                Optional.empty(),
                Optional.empty(),
                bytes.length,
                Optional.empty(),
                received);
    }
}
