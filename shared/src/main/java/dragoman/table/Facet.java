package dragoman.table;

import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Place;
import dragoman.dispatch.Require;
import dragoman.dispatch.Topic;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that a dispatch can be found by.
 *
 * @param value a day as yyyy-mm-dd, an agency's or country's code, a topic's code, else a name in
 *     lower case
 */
public record Facet(FacetKind kind, String value) {
    /** Value of the index for failures that nobody has dealt with. */
    public static final String OPEN_FAILURES = "failure#open";

    // A transaction takes 100 items, and the record itself and a margin for later items must fit.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
    private static final int MOST = 90;

    public Facet {
        Require.text(value, "facet");
    }

    /** Of all dispatches of a day. */
    public static Facet day(LocalDate day) {
        return new Facet(FacetKind.DAY, day.toString());
    }

    /** Of all dispatches of an agency. */
    public static Facet agency(String code) {
        return new Facet(FacetKind.AGENCY, code);
    }

    /** The facet as it stands in keys and in the index: {@code <kind>#<value>}. */
    public String text() {
        return kind.label() + "#" + value;
    }

    /** What a dispatch can be found by, the most used first; at most 90. */
    public static List<Facet> of(Dispatch dispatch) {
        Set<Facet> facets = new LinkedHashSet<>();
        facets.add(day(dispatch.dating().date()));
        dispatch.agency().ifPresent(code -> facets.add(agency(code)));
        for (Dateline dateline : dispatch.datelines()) {
            for (Place place : dateline.places()) {
                facets.add(named(FacetKind.PLACE, place.english().orElse(place.name())));
                place.country().ifPresent(code -> facets.add(new Facet(FacetKind.COUNTRY, code)));
            }
        }
        for (Topic topic : dispatch.topics()) {
            facets.add(new Facet(FacetKind.TOPIC, topic.code()));
        }
        for (Mention mention : dispatch.mentions()) {
            String name = mention.key().orElse(mention.text());
            switch (mention.kind()) {
                case PERSON -> facets.add(named(FacetKind.PERSON, name));
                case PLACE -> {
                    facets.add(named(FacetKind.PLACE, mention.english().orElse(mention.text())));
                    mention.country()
                            .ifPresent(code -> facets.add(new Facet(FacetKind.COUNTRY, code)));
                }
                case ORGANISATION -> facets.add(named(FacetKind.ORGANISATION, name));
                case DATE, QUANTITY -> {
                    // Nobody lists dispatches by these.
                }
            }
        }
        return facets.stream().limit(MOST).toList();
    }

    private static Facet named(FacetKind kind, String name) {
        return new Facet(kind, name.toLowerCase(Locale.ROOT));
    }
}
