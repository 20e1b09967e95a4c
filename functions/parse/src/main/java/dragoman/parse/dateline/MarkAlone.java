package dragoman.parse.dateline;

import java.util.Optional;

/**
 * The mark in brackets, and neither place nor day.
 *
 * <pre>(LUNA) The boat sailed at dawn.</pre>
 */
final class MarkAlone implements Layout<MarkedText> {
    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        return text.head().isEmpty() && text.mark().bracketed()
                ? Optional.of(text.dateline().build())
                : Optional.empty();
    }
}
