package dragoman.api.upload;

import java.time.Duration;
import java.util.Optional;

/**
 * Places for calls that wait for a record. Each one occupies an execution environment of the
 * function for as long as it waits; so that reads find one, there are fewer places than
 * environments.
 */
@FunctionalInterface
public interface WaitingPlaces {
    /** A place that was taken, until it is left. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        /** Leaves the place to others. */
        @Override
        void close();
    }

    /**
     * Takes a place.
     *
     * @param longest after this time the place is free again, left or not
     * @return empty when all places are taken
     */
    Optional<Place> take(Duration longest);
}
