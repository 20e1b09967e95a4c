package dragoman.table;

import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Place;
import dragoman.dispatch.Require;
import dragoman.dispatch.Topic;
import dragoman.record.DispatchRecord;
import dragoman.search.SearchForm;
import dragoman.search.Terms;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that a dispatch can be found by.
 *
 * @param value a month as yyyy-mm, an agency's or country's code, a topic's code, else the words of
 *     a name in their search form, joined by hyphens
 */
public record Facet(FacetKind kind, String value) {
    /** Value of the index for failures that nobody has dealt with. */
    public static final String OPEN_FAILURES = "failure#open";

    // A transaction takes 100 items, and besides the cards under these the record itself, its
    // quotes and a margin must fit. Each card costs a write in the table and one in the index.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
    private static final int MOST = 70;
    private static final int MOST_TERMS = 32;

    public Facet {
        Require.text(value, "facet");
    }

    /** Of all dispatches of a month: the one facet that every dispatch has. */
    public static Facet month(YearMonth month) {
        return new Facet(FacetKind.MONTH, month.toString());
    }

    /** Of all dispatches of an agency. */
    public static Facet agency(String code) {
        return new Facet(FacetKind.AGENCY, code);
    }

    /** The facet as it stands in keys and in the index: {@code <kind>#<value>}. */
    public String text() {
        return kind.label() + "#" + value;
    }

    /** Of what a speaker said; {@code key} is that of the speaker's mention. */
    public static Facet speaker(String key) {
        return named(FacetKind.SPEAKER, key);
    }

    /** Of a kind, by a value as somebody who asks for it writes it. */
    public static Facet asked(FacetKind kind, String value) {
        return switch (kind) {
            case AGENCY, COUNTRY -> new Facet(kind, value.toUpperCase(Locale.ROOT));
            case MONTH, TOPIC, TERM -> new Facet(kind, value);
            case PLACE, PERSON, ORGANISATION, SPEAKER -> named(kind, value);
        };
    }

    /**
     * What a record can be found by, the most used first; at most 70. The terms of headline and
     * summary in all languages come last, the first 32 of them.
     */
    public static List<Facet> of(DispatchRecord stored) {
        Set<Facet> facets = new LinkedHashSet<>(of(stored.dispatch()));
        Card.of(stored).searched().stream()
                .flatMap(text -> Terms.of(text).stream())
                .distinct()
                .limit(MOST_TERMS)
                .forEach(term -> facets.add(new Facet(FacetKind.TERM, term)));
        return facets.stream().limit(MOST).toList();
    }

    /** What the dispatch itself says that it can be found by, terms apart. */
    static List<Facet> of(Dispatch dispatch) {
        Set<Facet> facets = new LinkedHashSet<>();
        facets.add(month(YearMonth.from(dispatch.dating().date())));
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
        return facets.stream().limit(MOST - MOST_TERMS).toList();
    }

    /**
     * By the name's search form, words joined by hyphens: however a name is written, it is found.
     */
    private static Facet named(FacetKind kind, String name) {
        return new Facet(
                kind,
                Terms.words(name.replace('-', ' ')).stream()
                        .map(SearchForm::of)
                        .filter(word -> !word.isEmpty())
                        .reduce((words, word) -> words + "-" + word)
                        .orElse(name.toLowerCase(Locale.ROOT)));
    }
}
