package dragoman.dispatch;

import java.time.Instant;
import java.util.Optional;

/**
 * What the agency wrote on the dispatch for its handling.
 *
 * @param urgency IPTC urgency, 1 (most urgent) to 8
 * @param serial the agency's number of the dispatch
 * @param slug the keyword line by which the agency follows the story
 * @param refersTo what a correction, update or kill is about, as printed
 * @param embargo not for publication before this time
 */
public record Labels(
        Optional<Integer> urgency,
        Optional<String> category,
        Optional<String> serial,
        Optional<String> slug,
        Optional<Take> take,
        Optional<String> refersTo,
        Optional<Instant> embargo) {

    /** No labels. */
    public static final Labels NONE =
            new Labels(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Labels {
        // IPTC NewsCodes, scheme "urgency": 1 to 9, where 9 is user-defined and never transmitted
        // by text layouts.
        urgency.ifPresent(
                level -> {
                    if (level < 1 || level > 9) {
                        throw new IllegalArgumentException(
                                "urgency is not between 1 and 9: " + level);
                    }
                });
    }

    /** The same labels with what the dispatch refers to. */
    public Labels referringTo(String text) {
        return new Labels(urgency, category, serial, slug, take, Optional.of(text), embargo);
    }

    /** The same labels with an urgency. */
    public Labels withUrgency(int level) {
        return new Labels(Optional.of(level), category, serial, slug, take, refersTo, embargo);
    }
}
