package dragoman.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * What is below the text.
 *
 * @param endMark the mark of the end as printed
 * @param credits the senders credited as printed
 */
public record Closing(Optional<String> endMark, Optional<SignOff> signOff, List<String> credits) {
    /** Nothing is below the text. */
    public static final Closing NONE = new Closing(Optional.empty(), Optional.empty(), List.of());

    public Closing {
        credits = List.copyOf(credits);
    }
}
