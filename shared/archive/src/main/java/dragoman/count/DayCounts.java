package dragoman.count;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many dispatches a day has.
 *
 * @param all in lists
 * @param facets of those, under each facet of the kinds in {@link CountKeys#KINDS}
 */
public record DayCounts(LocalDate day, int all, Map<String, Integer> facets) {
    public DayCounts {
        facets = Map.copyOf(facets);
    }

    /** Both together, of the same day. */
    public DayCounts and(DayCounts other) {
        Map<String, Integer> sums = new TreeMap<>(facets);
        other.facets.forEach((facet, count) -> sums.merge(facet, count, Integer::sum));
        return new DayCounts(day, all + other.all, sums);
    }
}
