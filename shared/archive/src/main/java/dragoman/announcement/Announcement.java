package dragoman.announcement;

import dragoman.card.Card;
import dragoman.card.CardText;
import dragoman.card.FacetKind;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.DispatchKind;
import dragoman.record.DispatchRecord;
import dragoman.search.Terms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The announcement of a record to desks. Names and codes are those that lists are filtered by, so
 * that {@link SavedQuery a saved query} finds what a list finds. It has a component for each field
 * of its JSON, which is flat since filter policies select by its fields.
 *
 * @param schema version of the JSON form, {@link #SCHEMA}
 * @param id the record's identifier
 * @param n which announcement of this record it is, from 1: what has the same number is the same,
 *     since a delivery may come twice, and what has a higher one is newer
 * @param version number of the record's current version, from 1
 * @param language of the dispatch itself
 * @param places their names in the dispatch's language and in English where known, in the form that
 *     lists take; so are people and organisations, in all target languages
 * @param texts headline and first sentence of the summary in each language, the dispatch's own
 *     first
 * @param terms what the words of headlines, summaries and names are searched by, each true: so a
 *     filter policy can ask for several
 * @param withdrawnBy identifier of the dispatch that withdraws it
 * @param link the record's path below the address of the API
 */
public record Announcement(
        int schema,
        String id,
        int n,
        AnnouncementEvent event,
        int version,
        Optional<String> agency,
        String language,
        DispatchKind kind,
        LocalDate date,
        List<String> places,
        List<String> countries,
        List<String> people,
        List<String> organisations,
        List<String> topics,
        List<CardText> texts,
        Map<String, Boolean> terms,
        Optional<String> withdrawnBy,
        String link) {
    /** Version of the JSON form that this code writes. */
    public static final int SCHEMA = 1;

    public Announcement {
        if (n < 1) {
            throw new IllegalArgumentException("announcements count from 1, not " + n);
        }
        if (!DispatchIds.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is not a dispatch's identifier");
        }
        places = List.copyOf(places);
        countries = List.copyOf(countries);
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        topics = List.copyOf(topics);
        texts = List.copyOf(texts);
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /**
     * What to announce of a record as it is now.
     *
     * @param version number of its current version, from 1
     * @param n which announcement of this record it is, from 1
     */
    public static Announcement of(
            DispatchRecord stored, int version, AnnouncementEvent event, int n) {
        Card card = Card.of(stored);
        return new Announcement(
                SCHEMA,
                stored.id(),
                n,
                event,
                version,
                card.agency(),
                card.language(),
                card.kind(),
                card.date(),
                card.values(FacetKind.PLACE),
                card.values(FacetKind.COUNTRY),
                card.values(FacetKind.PERSON),
                card.values(FacetKind.ORGANISATION),
                card.values(FacetKind.TOPIC),
                card.texts(),
                terms(card),
                stored.links().withdrawn().map(withdrawal -> withdrawal.by()),
                "/dispatches/" + stored.id());
    }

    private static Map<String, Boolean> terms(Card card) {
        Map<String, Boolean> terms = new LinkedHashMap<>();
        card.searched().forEach(text -> Terms.of(text).forEach(term -> terms.put(term, true)));
        return terms;
    }
}
