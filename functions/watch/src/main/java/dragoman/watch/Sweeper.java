package dragoman.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Announces uploads again that have got lost on their way. */
@FunctionalInterface
public interface Sweeper {
    /**
     * Sweeps once.
     *
     * @param minAge how old an upload must be, and how long after it was announced for the first
     *     time it is announced once more
     * @param hasTime whether there is time to go on
     */
    Swept sweep(Instant now, Duration minAge, BooleanSupplier hasTime);

    /**
     * What a sweep did.
     *
     * @param hasLooked false when it left everything to the messages on their way
     */
    record Swept(boolean hasLooked, List<AnnouncedUpload> announced) {
        public Swept {
            announced = List.copyOf(announced);
        }
    }
}
