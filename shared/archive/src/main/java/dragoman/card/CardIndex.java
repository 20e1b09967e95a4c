package dragoman.card;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cards and quotes under their facets. */
public interface CardIndex {
    /**
     * The cards under some facets, each card once, from one order down to another, newest first.
     * They are read as the stream goes on.
     *
     * @param from the lowest order that is wanted
     * @param to the highest order that is wanted
     * @param page how many are probably needed
     */
    Stream<Card> newestFirst(Collection<Facet> facets, String from, String to, int page);

    /** Cards by the identifiers of their dispatches; those that are in no list are left out. */
    Map<String, Card> cards(Collection<String> dispatches);

    /** A speaker's quotes, read as {@link #newestFirst} reads cards. */
    Stream<QuoteCard> quotes(Collection<Facet> speaker, String from, String to, int page);

    /** The months from one up to another that have dispatches, newest first. */
    List<YearMonth> months(YearMonth from, YearMonth to, int limit);
}
