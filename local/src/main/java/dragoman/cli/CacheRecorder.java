package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Records the start-up cache of this process, an archive of class data sharing, where the launcher
 * asks for one. It is called when the work is done, and not when the process ends, so that an
 * interrupted one ends at once and records nothing.
 */
final class CacheRecorder {
    private static final System.Logger LOG = System.getLogger(CacheRecorder.class.getName());

    private final Path cache;

    private CacheRecorder(Path cache) {
        this.cache = cache;
    }

    /** The recorder of the cache that the launcher names, unless there is one already. */
    static Optional<CacheRecorder> find() {
        return Optional.ofNullable(System.getProperty("dragoman.cache"))
                .map(Path::of)
                .map(CacheRecorder::new);
    }

    /** Writes the classes that are loaded now. Without the cache everything works as well. */
    void record() {
        // Another first run may be going on.
        Path fresh =
                cache.resolveSibling(
                        cache.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        // The JDK prints where it wrote, into what may be a stream of JSON.
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", fresh.toString()}},
                            new String[] {String[].class.getName()});
            Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (JMException | IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no start-up cache was recorded", e);
        } finally {
            System.setOut(out);
        }
    }
}
