package dragoman.story;

import dragoman.dispatch.DispatchKind;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which earlier dispatch a correction, an update or a withdrawal is about, or which one a
 * dispatch that was sent again replaces. It prefers no answer to a wrong one: what is not clear is
 * reported as ambiguous.
 */
public final class Reference {
    /** Days between a dispatch and what it is about, at most. */
    public static final int DAYS = 3;

    /** From this share of the reference's words a title is what it speaks of. */
    static final double MIN_SHARE = 0.6;

    /** With fewer common words nothing is concluded from the share. */
    static final int MIN_WORDS = 3;

    // How much a likeness is worth, and by how much the best must lead.
    private static final double BY_SERIAL = 3;
    private static final double BY_SLUG = 2;
    private static final double LEAD = 0.15;
    // Short serials start again every day.
    private static final double LATER_DAY = 0.4;
    // Serials are used again within days by some agencies: the wording must agree too, where the
    // dispatch is not itself marked as being about another.
    private static final double MIN_RESEMBLANCE = 0.3;
    private static final int MAX_AMBIGUOUS = 3;

    private Reference() {}

    /** A dispatch that another one may be about. */
    public record Candidate(LinkKeys keys, TextFingerprint fingerprint) {}

    /** The answer for a dispatch, out of those that were found by its labels and its words. */
    public static ReferenceMatch choose(Candidate later, Collection<Candidate> candidates) {
        record Scored(Candidate candidate, double score) {}
        List<Scored> scored =
                candidates.stream()
                        .filter(earlier -> canBeAbout(later.keys(), earlier.keys()))
                        .map(earlier -> new Scored(earlier, score(later, earlier)))
                        .filter(one -> one.score() > 0)
                        .sorted(
                                Comparator.comparingDouble(Scored::score)
                                        .reversed()
                                        .thenComparing(one -> one.candidate().keys().order()))
                        .toList();
        if (scored.isEmpty()) {
            return ReferenceMatch.NOT_FOUND;
        }
        Scored best = scored.getFirst();
        if (!later.keys().isAboutAnother()) {
            // Sent again under the same serial: the first of them is the one that has versions.
            return new ReferenceMatch.Found(
                    scored.stream()
                            .map(one -> one.candidate().keys())
                            .min(Comparator.comparing(LinkKeys::order))
                            .orElseThrow()
                            .id());
        }
        List<String> level =
                scored.stream()
                        .filter(one -> one.score() > best.score() - LEAD)
                        .map(one -> one.candidate().keys().id())
                        .limit(MAX_AMBIGUOUS)
                        .toList();
        return level.size() == 1
                ? new ReferenceMatch.Found(level.getFirst())
                : new ReferenceMatch.Ambiguous(level);
    }

    private static boolean canBeAbout(LinkKeys later, LinkKeys earlier) {
        if (later.id().equals(earlier.id())
                || earlier.isAboutAnother()
                || !later.agency().equals(earlier.agency())
                || later.agency().isEmpty()) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(earlier.date(), later.date());
        return days >= 0
                && days <= DAYS
                // Times of one day are not always in one zone; but of two that are alike, one is
                // first.
                && (later.isAboutAnother() || earlier.order().compareTo(later.order()) < 0);
    }

    private static double score(Candidate later, Candidate earlier) {
        double likeness = later.fingerprint().resemblance(earlier.fingerprint());
        LinkKeys about = later.keys();
        LinkKeys other = earlier.keys();
        boolean serial =
                other.serial()
                        .filter(
                                text ->
                                        about.serial().filter(text::equals).isPresent()
                                                || about.named().contains(text))
                        .isPresent();
        if (!about.isAboutAnother()) {
            return serial && about.take().isEmpty() && likeness >= MIN_RESEMBLANCE ? BY_SERIAL : 0;
        }
        double share = share(about.refers(), other.title());
        boolean alike = later.fingerprint().sameStory(earlier.fingerprint());
        double words = Math.max(share, alike ? Math.max(likeness, MIN_SHARE) : 0);
        if (serial) {
            long days = ChronoUnit.DAYS.between(other.date(), about.date());
            return BY_SERIAL + words - LATER_DAY * days;
        }
        // A slug is of the whole story, so of its first part.
        boolean part = other.kind() == DispatchKind.TAKE;
        if (!part && about.slug().isPresent() && about.slug().equals(other.slug())) {
            return BY_SLUG + words;
        }
        return words;
    }

    /** Whether two dispatches are parts of one story: by serial or slug, else by their titles. */
    public static boolean sameTakes(LinkKeys one, LinkKeys other) {
        if (one.take().isEmpty()
                || other.take().isEmpty()
                || one.agency().isEmpty()
                || !one.agency().equals(other.agency())
                || Math.abs(ChronoUnit.DAYS.between(one.date(), other.date())) > 1) {
            return false;
        }
        if (one.slug().isPresent() && other.slug().isPresent()) {
            return one.slug().equals(other.slug());
        }
        return share(one.title(), other.title()) > 0 && share(other.title(), one.title()) > 0;
    }

    /** The share of the reference's words that the title has; 0 when they are too few. */
    public static double share(Collection<String> reference, Collection<String> title) {
        Set<String> common = new HashSet<>(reference);
        common.retainAll(new HashSet<>(title));
        double share = reference.isEmpty() ? 0 : (double) common.size() / reference.size();
        return common.size() >= MIN_WORDS && share >= MIN_SHARE ? share : 0;
    }
}
