package dragoman.count;

import dragoman.card.Facet;
import dragoman.card.FacetKind;
import dragoman.record.DispatchRecord;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a dispatch counts for.
 *
 * @param day the dispatch's date
 * @param facets its agency, countries and topics: {@code agency#KUNA}, {@code country#KW} …
 */
public record CountKeys(LocalDate day, List<String> facets) {
    /** The kinds of facets that dispatches are counted by, besides the day. */
    public static final Set<FacetKind> KINDS =
            EnumSet.of(FacetKind.AGENCY, FacetKind.COUNTRY, FacetKind.TOPIC);

    public CountKeys {
        facets = List.copyOf(facets);
    }

    /** What a record in lists counts for. */
    public static CountKeys of(DispatchRecord stored) {
        return new CountKeys(
                stored.dispatch().dating().date(),
                Facet.of(stored.dispatch()).stream()
                        .filter(facet -> KINDS.contains(facet.kind()))
                        .map(Facet::text)
                        .toList());
    }
}
