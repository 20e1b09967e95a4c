package dragoman.cli;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.parse.Parser;
import dragoman.parse.deadline.Deadline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** The parse stage alone, on files. */
final class FileParser {
    private final Parser parser = Parser.withDefaults();
    private final Instant received;

    FileParser(Instant received) {
        this.received = received;
    }

    /** Parses a file; each dispatch goes to one consumer, a failure to the other. */
    void parse(String name, Consumer<Dispatch> dispatches, Consumer<FailedFile> failures) {
        switch (InputFile.read(name, parser.limits().uploadBytes())) {
            case InputFile.Unreadable(String _, String code, String message) ->
                    failures.accept(FailedFile.of(name, "read", code, message));
            case InputFile.Content(String _, byte[] bytes) ->
                    parser.parse(
                            bytes,
                            upload(name, bytes),
                            received,
                            Deadline.after(parser.limits().readingTime(), InstantSource.system()),
                            dispatches,
                            part ->
                                    failures.accept(
                                            FailedFile.of(
                                                    name, "parse", part.code(), part.message())));
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
