package dragoman.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a story from its dispatches, as seen from one of them.
 *
 * @param firstSeen when the first of them arrived
 * @param first identifier of the dispatch that arrived first
 * @param independent number of senders whose dispatches are their own, not another's copy passed
 *     on; at least one
 * @param also the other dispatches, the first seen first: a list shows them as "also sent by"
 */
public record Story(Instant firstSeen, String first, int independent, List<StoryMember> also) {
    public Story {
        also = List.copyOf(also);
    }

    /** The story of a dispatch and others; nothing when there are no others. */
    public static Optional<Story> of(StoryMember self, Collection<StoryMember> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<StoryMember> also = others.stream().sorted(StoryMember.FIRST_SEEN).toList();
        StoryMember first =
                Stream.concat(Stream.of(self), also.stream())
                        .min(StoryMember.FIRST_SEEN)
                        .orElseThrow();
        long senders =
                Stream.concat(Stream.of(self), also.stream())
                        .filter(member -> !member.relayed())
                        .flatMap(member -> member.agency().stream())
                        .distinct()
                        .count();
        return Optional.of(new Story(first.seen(), first.id(), (int) Math.max(1, senders), also));
    }
}
