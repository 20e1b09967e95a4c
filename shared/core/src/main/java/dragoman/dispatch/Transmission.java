package dragoman.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * How a dispatch stood in what was transmitted.
 *
 * @param entry the name of the entry in an archive or mail that it was read from; {@code #1},
 *     {@code #2} … where it has none of its own, and after the name where several texts came out of
 *     one; absent for the upload itself. All ranges are of the entry as unpacked.
 * @param bytes where the dispatch is, its own framing included; absent in records from before it
 *     was kept
 * @param envelope all of the upload that is no body, in the order of the text
 */
public record Transmission(Optional<String> entry, Optional<ByteRange> bytes, List<Span> envelope) {
    /** Nothing is known of it. */
    public static final Transmission UNKNOWN =
            new Transmission(Optional.empty(), Optional.empty(), List.of());

    public Transmission {
        envelope = List.copyOf(envelope);
    }
}
