package dragoman.story;

import dragoman.dispatch.DispatchKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A dispatch with the agency's corrections, updates and withdrawal of it, which have one record
 * together. What follows from them depends on which there are and not on when they arrived.
 *
 * @param editions the dispatch that was sent first, then what the agency sent in its place, in the
 *     agency's order; withdrawals are not among them
 * @param withdrawal the first dispatch that withdrew it
 */
public record UpdateChain(List<Member> editions, Optional<Member> withdrawal) {
    private static final Comparator<Member> IN_ORDER = Comparator.comparing(Member::order);

    public UpdateChain {
        editions = List.copyOf(editions);
    }

    /**
     * One dispatch of a line.
     *
     * @param order where it stands among others: {@code <date>T<time>#<id>}
     * @param seen when its upload arrived
     */
    public record Member(
            String id, DispatchKind kind, String order, Optional<String> agency, Instant seen) {
        /** A dispatch as a member. */
        public static Member of(LinkKeys bearing) {
            return new Member(
                    bearing.id(),
                    bearing.kind(),
                    bearing.order(),
                    bearing.agency(),
                    bearing.seen());
        }
    }

    /** The line of a dispatch and those that are about it. */
    public static UpdateChain of(Member first, Collection<Member> followers) {
        List<Member> editions = new ArrayList<>();
        editions.add(first);
        followers.stream()
                .filter(member -> member.kind() != DispatchKind.KILL)
                .sorted(IN_ORDER)
                .forEach(editions::add);
        return new UpdateChain(
                editions,
                followers.stream()
                        .filter(member -> member.kind() == DispatchKind.KILL)
                        .min(IN_ORDER));
    }

    /** The dispatch that the record shows. */
    public Member current() {
        return editions.getLast();
    }

    /** Whether a dispatch of this line is in lists: the one that is shown, unless withdrawn. */
    public boolean lists(String id) {
        return withdrawal.isEmpty() && current().id().equals(id);
    }
}
