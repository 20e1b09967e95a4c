package dragoman.dispatch;

import java.util.Optional;

/**
 * What is above the text.
 *
 * @param kicker the line above the headline
 * @param byline the author as printed
 */
public record Heading(Optional<String> headline, Optional<String> kicker, Optional<String> byline) {
    /** Nothing is above the text. */
    public static final Heading NONE =
            new Heading(Optional.empty(), Optional.empty(), Optional.empty());
}
