package dragoman.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The file from which a function's JVM takes its classes as they were after an earlier start, an
 * archive of class data sharing. It costs less to record than an AOT cache, and saves nearly as
 * much.
 */
final class StartUpCache {
    // Why a cache was not used or a class not recorded would stand in the function's log.
    private static final String QUIET = "-Xlog:disable";

    private final Path file;
    private final Path recorded;
    private final boolean records;

    /**
     * The cache of a function.
     *
     * @param folder where caches lie
     * @param name of the function's code; a cache is good for one class path and one JDK only
     * @param record whether to record the cache when there is none
     */
    StartUpCache(Path folder, String name, boolean record) {
        this.file = folder.resolve(name + "-" + Runtime.version() + ".jsa");
        this.recorded = folder.resolve(name + "-" + UUID.randomUUID() + ".new");
        this.records = record && Files.notExists(file);
    }

    /** Options of the function's JVM. */
    List<String> options() {
        if (records) {
            return List.of("-XX:ArchiveClassesAtExit=" + recorded, QUIET);
        }
        return Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file, QUIET) : List.of();
    }

    /** Whether the JVM writes the cache when it is asked to end. */
    boolean records() {
        return records;
    }

    /** Keeps what a JVM that has ended has recorded, for the next one. */
    void keep() {
        try {
            if (Files.exists(recorded)) {
                Files.move(recorded, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }
}
