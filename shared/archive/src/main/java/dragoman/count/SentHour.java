package dragoman.count;

import java.time.Instant;
import java.util.Map;

/**
 * What a sender sent within an hour.
 *
 * @param start of the hour
 * @param formats what was sent in each layout
 */
public record SentHour(Instant start, Map<String, Sent> formats) {
    public SentHour {
        formats = Map.copyOf(formats);
    }

    /**
     * How much was sent in a layout.
     *
     * @param all dispatches
     * @param warned those of them that were read with a warning
     */
    public record Sent(int all, int warned) {
        /** The sum of both. */
        public Sent plus(Sent other) {
            return new Sent(all + other.all, warned + other.warned);
        }
    }
}
