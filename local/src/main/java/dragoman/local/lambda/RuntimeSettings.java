package dragoman.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How functions' processes are run.
 *
 * @param cache where zips are unpacked
 * @param logs where each function's output goes, a file each
 * @param startUpCaches where the JVM's start-up caches (class data sharing archives) lie, a file
 *     each function; without it none are used
 * @param record whether a function without such a cache records it when its process ends
 * @param startTimeout how long a process may take until it is initialised
 * @param environment what Lambda sets for every function: region, keys, endpoints
 */
public record RuntimeSettings(
        Path cache,
        Path logs,
        Optional<Path> startUpCaches,
        boolean record,
        Duration startTimeout,
        Map<String, String> environment) {
    public RuntimeSettings {
        environment = Map.copyOf(environment);
    }
}
