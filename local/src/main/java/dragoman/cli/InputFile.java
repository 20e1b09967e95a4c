package dragoman.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file named on the command line: its bytes, or why there are none. */
sealed interface InputFile {
    /** The path as it was given. */
    String name();

    /** A file that was read. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Content(String name, byte[] bytes) implements InputFile {}

    /**
     * A file that cannot be read.
     *
     * @param code what kind of failure, in kebab case
     * @param message what is wrong and what to do
     */
    record Unreadable(String name, String code, String message) implements InputFile {}

    /**
     * Reads a file.
     *
     * @param maxBytes the largest file that is read
     */
    static InputFile read(String name, long maxBytes) {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            return new Unreadable(name, "missing", "There is no such file.");
        }
        if (Files.isDirectory(file)) {
            return new Unreadable(
                    name,
                    "directory",
                    "It is a directory. Name the files in it, such as " + name + "/*.");
        }
        try {
            long size = Files.size(file);
            if (size > maxBytes) {
                return new Unreadable(
                        name,
                        "too-large",
                        "It has %,d bytes, and the limit is %,d. Split it, or raise MaxUploadBytes."
                                .formatted(size, maxBytes));
            }
            return new Content(name, Files.readAllBytes(file));
        } catch (AccessDeniedException e) {
            return new Unreadable(name, "unreadable", "It may not be read. Check its permissions.");
        } catch (IOException e) {
            return new Unreadable(name, "unreadable", "It cannot be read: " + e.getMessage());
        }
    }
}
