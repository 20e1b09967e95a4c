package dragoman.card;

import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Place;
import dragoman.dispatch.PlaceForm;
import dragoman.dispatch.Require;
import dragoman.dispatch.Sha256;
import dragoman.dispatch.Topic;
import dragoman.name.Sound;
import dragoman.name.TargetNames;
import dragoman.record.DispatchRecord;
import dragoman.search.Terms;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a dispatch can be found by.
 *
 * @param value a month as yyyy-mm, an agency's or country's code, a topic's code, else the words of
 *     a name in their search form, joined by hyphens, or the {@link Sound} of a name
 */
public record Facet(FacetKind kind, String value) {
    // A transaction takes 100 items, and besides the cards under these the record itself, its
    // quotes and a margin must fit. Each card costs a write in the table and one in the index.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
    private static final int MAX_CARDS = 76;
    private static final int MAX_NAMED = 50;

    // A sort key has 1,024 bytes at most, a partition key 2,048, and each has more than the value.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
    private static final int MAX_BYTES = 600;
    private static final int KEPT_BYTES = 560;
    private static final int DIGITS = 32;
    private static final int MAX_UTF8_BYTES = 3;

    /** A value that is too long for a key is cut, and told from others by its digest. */
    public Facet {
        Require.text(value, "facet");
        if (value.length() * MAX_UTF8_BYTES > MAX_BYTES && bytes(value) > MAX_BYTES) {
            value = cut(value) + "-" + Sha256.hex(value, DIGITS);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String value) {
        int end = 0;
        int bytes = 0;
        while (bytes <= KEPT_BYTES) {
            int c = value.codePointAt(end);
            bytes += bytes(Character.toString(c));
            if (bytes <= KEPT_BYTES) {
                end += Character.charCount(c);
            }
        }
        return value.substring(0, end);
    }

    /** Of all dispatches of a month: the one facet that every dispatch has. */
    public static Facet month(YearMonth month) {
        return new Facet(FacetKind.MONTH, month.toString());
    }

    /** Of all dispatches of an agency. */
    public static Facet agency(String code) {
        return new Facet(FacetKind.AGENCY, code);
    }

    /** The facet as it is in keys and in the index: {@code <kind>#<value>}. */
    public String text() {
        return kind.label() + "#" + value;
    }

    /**
     * Of what a speaker said, one for each way in which the names sound.
     *
     * @param names of the speaker, in whatever language
     */
    public static List<Facet> speaker(Collection<String> names) {
        return names.stream()
                .map(name -> new Facet(FacetKind.SPEAKER, Sound.of(name)))
                .distinct()
                .toList();
    }

    /** Where quotes of a speaker may be, by a name as a query has it. */
    public static List<Facet> speakerFromQuery(String name) {
        return Sound.all(name).stream().map(sound -> new Facet(FacetKind.SPEAKER, sound)).toList();
    }

    /** Of a kind, by a value as a dispatch or a query has it. */
    public static Facet of(FacetKind kind, String value) {
        return new Facet(kind, kind.canonical(value));
    }

    /**
     * The facets under which the cards are that have this one: people's cards are under how their
     * names sound, and must then be checked against the name.
     */
    public List<Facet> indexFacets() {
        return kind != FacetKind.PERSON
                ? List.of(this)
                : Sound.all(value).stream()
                        .map(sound -> new Facet(FacetKind.SOUND, sound))
                        .toList();
    }

    /** What a record's card is under, as {@link #of(Card)} says. */
    public static List<Facet> of(DispatchRecord stored) {
        return of(Card.of(stored));
    }

    /**
     * What a card is under, the most used first; at most 76. People are among them by how their
     * names sound, once where all their names sound alike. The terms of headlines, names and
     * summaries in all languages, in this order, take the room that is left.
     */
    public static List<Facet> of(Card card) {
        Set<Facet> facets = new LinkedHashSet<>();
        facets.add(month(YearMonth.from(card.date())));
        for (String text : card.facets()) {
            Facet facet = parse(text);
            facets.add(
                    facet.kind() == FacetKind.PERSON
                            ? new Facet(FacetKind.SOUND, Sound.of(facet.value()))
                            : facet);
        }
        card.searched().stream()
                .flatMap(text -> Terms.of(text).stream())
                .forEach(term -> facets.add(new Facet(FacetKind.TERM, term)));
        return facets.stream().limit(MAX_CARDS).toList();
    }

    /** The facet of such a text as {@link #text()} gives. */
    static Facet parse(String text) {
        int separator = text.indexOf('#');
        return new Facet(FacetKind.of(text.substring(0, separator)), text.substring(separator + 1));
    }

    /**
     * What a record itself can be found by, apart from terms: names as the dispatch has them, and
     * as the target languages have them; at most 50.
     */
    static List<Facet> named(DispatchRecord stored) {
        Dispatch dispatch = stored.dispatch();
        Set<Facet> facets = new LinkedHashSet<>(of(dispatch));
        Map<String, Map<String, String>> names = TargetNames.of(dispatch, stored.renditions());
        for (Mention mention : dispatch.mentions()) {
            Map<String, String> found =
                    names.getOrDefault(mention.key().orElse(mention.text()), Map.of());
            if (mention.kind() == MentionKind.PERSON) {
                found.values().forEach(name -> facets.add(of(FacetKind.PERSON, name)));
            } else if (mention.kind() == MentionKind.ORGANISATION) {
                found.values().forEach(name -> facets.add(of(FacetKind.ORGANISATION, name)));
            }
        }
        return facets.stream().limit(MAX_NAMED).toList();
    }

    /** What the dispatch itself can be found by, in its own language and English. */
    public static List<Facet> of(Dispatch dispatch) {
        Set<Facet> facets = new LinkedHashSet<>();
        facets.add(month(YearMonth.from(dispatch.dating().date())));
        dispatch.agency().ifPresent(code -> facets.add(agency(code)));
        for (Dateline dateline : dispatch.datelines()) {
            for (Place place : dateline.places()) {
                add(facets, FacetKind.PLACE, place.name(), place.english());
                place.country().ifPresent(code -> facets.add(new Facet(FacetKind.COUNTRY, code)));
            }
        }
        for (Topic topic : dispatch.topics()) {
            facets.add(new Facet(FacetKind.TOPIC, topic.code()));
        }
        for (Mention mention : dispatch.mentions()) {
            String name = mention.key().orElse(mention.text());
            switch (mention.kind()) {
                case PERSON -> {
                    add(facets, FacetKind.PERSON, name, mention.english());
                    // The key is of the English name, and a later short name is no full one.
                    if (mention.text().indexOf(' ') > 0) {
                        facets.add(of(FacetKind.PERSON, mention.text()));
                    }
                }
                case PLACE -> {
                    addPlace(facets, mention);
                    mention.country()
                            .ifPresent(code -> facets.add(new Facet(FacetKind.COUNTRY, code)));
                }
                case ORGANISATION -> {
                    add(facets, FacetKind.ORGANISATION, name, mention.english());
                    facets.add(of(FacetKind.ORGANISATION, mention.text()));
                }
                case TIME, QUANTITY -> {
                    // Nobody lists dispatches by these.
                }
            }
        }
        return facets.stream().limit(MAX_NAMED).toList();
    }

    /** The place; an adjective is no name of it. */
    private static void addPlace(Set<Facet> facets, Mention mention) {
        if (mention.form().equals(Optional.of(PlaceForm.ADJECTIVE))) {
            mention.english().ifPresent(name -> facets.add(of(FacetKind.PLACE, name)));
        } else {
            add(facets, FacetKind.PLACE, mention.text(), mention.english());
        }
    }

    private static void add(
            Set<Facet> facets, FacetKind kind, String name, Optional<String> english) {
        english.ifPresent(known -> facets.add(of(kind, known)));
        facets.add(of(kind, name));
    }
}
