package dragoman.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads a file as the parse function does, and prints a row: name, bytes, dispatches, seconds, and
 * the most heap that was taken at any time. Started with {@code -Xmx256m} it shows that so much is
 * enough.
 */
public final class PeakHeap {
    private PeakHeap() {}

    /**
     * @param arguments {@code make NAME BYTES FILE}, or {@code read NAME FILE}
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("make")) {
            Bundles bundle = Bundles.valueOf(arguments[1]);
            Files.write(Path.of(arguments[3]), bundle.ofBytes(Integer.parseInt(arguments[2])));
            return;
        }
        Instant start = Instant.now();
        byte[] bytes = Files.readAllBytes(Path.of(arguments[2]));
        int found = new Parsing().count(bytes);
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum();
        System.out.printf(
                "| %s | %,d | %,d | %.1f | %d |%n",
                arguments[1],
                bytes.length,
                found,
                Duration.between(start, Instant.now()).toMillis() / 1000.0,
                peak >> 20);
    }
}
