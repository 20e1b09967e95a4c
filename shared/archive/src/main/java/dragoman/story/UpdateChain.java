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
 * @param members the dispatch that was sent first, then what the agency sent in its place, in the
 *     agency's order; withdrawals are not among them
 * @param withdrawal the first dispatch that withdrew it
 */
public record UpdateChain(List<Member> members, Optional<Member> withdrawal) {
    private static final Comparator<Member> IN_ORDER = Comparator.comparing(Member::order);

    public UpdateChain {
        members = List.copyOf(members);
    }

    /**
     * One dispatch of a chain.
     *
     * @param order where it is among others: {@code <date>T<time>#<id>}
     * @param seen when its upload arrived
     */
    public record Member(
            String id, DispatchKind kind, String order, Optional<String> agency, Instant seen) {
        /** A dispatch as a member. */
        public static Member of(LinkKeys keys) {
            return new Member(keys.id(), keys.kind(), keys.order(), keys.agency(), keys.seen());
        }
    }

    /** The chain of a dispatch and those that are about it. */
    public static UpdateChain of(Member first, Collection<Member> followers) {
        List<Member> members = new ArrayList<>();
        members.add(first);
        followers.stream()
                .filter(member -> member.kind() != DispatchKind.KILL)
                .sorted(IN_ORDER)
                .forEach(members::add);
        return new UpdateChain(
                members,
                followers.stream()
                        .filter(member -> member.kind() == DispatchKind.KILL)
                        .min(IN_ORDER));
    }

    /** The dispatch that the record shows. */
    public Member current() {
        return members.getLast();
    }

    /** Whether a dispatch of this chain is in lists: the one that is shown, unless withdrawn. */
    public boolean lists(String id) {
        return withdrawal.isEmpty() && current().id().equals(id);
    }
}
