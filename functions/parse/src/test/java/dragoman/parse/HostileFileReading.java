package dragoman.parse;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads one hostile file in a process of its own, for {@code bench/hostile}: prints a row of the
 * table in docs/measurements.md.
 */
final class HostileFileReading {
    private HostileFileReading() {}

    /** Lists the files, or reads the one whose number is given. */
    public static void main(String[] arguments) throws IOException {
        List<Map.Entry<String, Supplier<byte[]>>> files =
                List.copyOf(HostileFiles.all().entrySet());
        if (arguments.length == 0) {
            System.out.println(files.size());
            return;
        }
        Map.Entry<String, Supplier<byte[]>> file = files.get(Integer.parseInt(arguments[0]));
        byte[] bytes = file.getValue().get();
        String outcome;
        try {
            outcome =
                    switch (Parser.withDefaults()
                            .parse(
                                    bytes,
                                    Uploaded.as("x", bytes),
                                    Instant.parse("2026-07-01T12:00:00Z"))) {
                        case ParseOutcome.Parsed(var dispatches, var rejected) ->
                                "%,d read%s"
                                        .formatted(
                                                dispatches.size(),
                                                rejected.isEmpty()
                                                        ? ""
                                                        : ", " + rejected.getFirst().code());
                        case ParseOutcome.Rejected(String code, String _) -> code;
                    };
        } catch (StackOverflowError | OutOfMemoryError e) {
            outcome = e.getClass().getSimpleName();
        }
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            System.out.printf(
                    "| %s | %,d | %s | %.1f | %,d |%n",
                    file.getKey(),
                    bytes.length,
                    outcome,
                    system.getProcessCpuTime() / 1e9,
                    peakMemory());
        }
    }

    /** The most memory that the process has had, in MB, as Linux counts it. */
    private static long peakMemory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
