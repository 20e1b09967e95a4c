package dragoman.memory;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * Says who translates what, so that dispatches that arrive together pay for a segment once.
 *
 * <p>Who found nothing in the memory claims the segments, translates those that the claim gives and
 * keeps them. The others are being translated by somebody else: they are looked up again a little
 * later, and claimed again while they are missing. Once the lease of whoever broke down has ended,
 * the claim is given to the next.
 */
public interface Claims {
    /**
     * Claims segments.
     *
     * @param from BCP-47 tag of the segments' language
     * @param to BCP-47 tag of the language wanted
     * @param owner who claims; the same owner may claim again, which renews the lease
     * @param lease how long nobody else is given them: as long as translating and keeping may take
     * @return those that the owner is to translate. The others are claimed by somebody else, are
     *     known by now, or are the same as one that is returned
     */
    Set<String> claim(
            Collection<String> segments, String from, String to, String owner, Duration lease);

    /**
     * Gives back segments that the owner will not translate after all. What was translated is kept
     * in the memory instead, and its claim ends by itself.
     */
    void release(Collection<String> segments, String from, String to, String owner);
}
