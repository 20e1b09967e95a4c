package dragoman.dispatch;

import java.util.Optional;

/**
 * The place of a dispatch in a story that is sent in parts.
 *
 * @param label the label as printed
 * @param n number of the part, from 1
 * @param more whether another part was announced
 */
public record Take(Optional<String> label, Optional<Integer> n, boolean more) {}
