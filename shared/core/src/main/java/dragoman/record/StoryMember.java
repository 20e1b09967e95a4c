package dragoman.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One of several dispatches of a story.
 *
 * @param id the dispatch's identifier
 * @param agency its sender's code
 * @param seen when its upload arrived
 * @param relayed whether it is another sender's copy, by its credits
 */
public record StoryMember(String id, Optional<String> agency, Instant seen, boolean relayed) {
    /** The first seen first; equal times in the order of identifiers. */
    public static final Comparator<StoryMember> FIRST_SEEN =
            Comparator.comparing(StoryMember::seen).thenComparing(StoryMember::id);
}
