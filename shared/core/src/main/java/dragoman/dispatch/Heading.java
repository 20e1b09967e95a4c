package dragoman.dispatch;

import java.util.Optional;

/**
 * What is above the text.
 *
 * @param kicker the lines beside the headline: a kicker above it, subheads below it
 * @param byline the author as printed
 */
public record Heading(Optional<String> headline, Optional<String> kicker, Optional<String> byline) {
    /** Nothing is above the text. */
    public static final Heading NONE =
            new Heading(Optional.empty(), Optional.empty(), Optional.empty());
}
