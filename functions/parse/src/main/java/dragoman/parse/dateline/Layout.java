package dragoman.parse.dateline;

import java.util.List;
import java.util.Optional;

/**
 * A way to lay out a dateline.
 *
 * @param <T> what is read: the start of a line, or a mark with its surroundings
 */
@FunctionalInterface
interface Layout<T> {
    /** The dateline, when the text opens with one in this layout. */
    Optional<PrintedDateline> tryRead(T text);

    /** Reads with the first of several layouts that fits. */
    static <T> Layout<T> firstOf(List<Layout<T>> layouts) {
        return text -> {
            for (Layout<T> layout : layouts) {
                Optional<PrintedDateline> dateline = layout.tryRead(text);
                if (dateline.isPresent()) {
                    return dateline;
                }
            }
            return Optional.empty();
        };
    }
}
