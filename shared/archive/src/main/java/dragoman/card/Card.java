package dragoman.card;

import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Warning;
import dragoman.name.Spelling;
import dragoman.record.DispatchRecord;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a list shows of a dispatch, stored once for each of its facets, so that a list is one query.
 *
 * @param time the time as printed, else the time of upload in UTC
 * @param dateFrom where the full date came from; absent from cards of version 0.1 and before
 * @param dateline the first dateline as printed
 * @param warnings codes of what was doubtful when the dispatch was read, each once
 * @param texts headline and first sentence of the summary in each language, the dispatch's own
 *     first
 * @param facets what else it is listed under: {@code agency#KUNA}, {@code country#KW} …
 */
public record Card(
        String id,
        Optional<String> agency,
        String language,
        DispatchKind kind,
        LocalDate date,
        LocalTime time,
        Optional<DateSource> dateFrom,
        Optional<String> dateline,
        List<CardText> texts,
        List<String> facets,
        List<String> warnings) {
    /** Of a record that refers to one that is not stored: it comes and goes with other records. */
    public static final String REFERENCE_NOT_FOUND = "reference-not-found";

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    public Card {
        if (!DispatchIds.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is not a dispatch's identifier");
        }
        texts = List.copyOf(texts);
        facets = List.copyOf(facets);
        warnings = List.copyOf(warnings);
    }

    /** The card of a record. */
    public static Card of(DispatchRecord stored) {
        Dispatch dispatch = stored.dispatch();
        return new Card(
                dispatch.id(),
                dispatch.agency(),
                dispatch.language(),
                dispatch.kind(),
                dispatch.dating().date(),
                time(dispatch),
                Optional.of(dispatch.dating().dateFrom()),
                dispatch.datelines().stream().findFirst().map(dateline -> dateline.text()),
                stored.renditions().stream()
                        .map(rendition -> CardText.of(dispatch, rendition))
                        .toList(),
                Facet.named(stored).stream()
                        .filter(facet -> facet.kind() != FacetKind.MONTH)
                        .map(Facet::text)
                        .toList(),
                dispatch.warnings().stream()
                        .map(Warning::code)
                        .filter(code -> !code.equals(REFERENCE_NOT_FOUND))
                        .distinct()
                        .toList());
    }

    private static LocalTime time(Dispatch dispatch) {
        return dispatch.dating()
                .time()
                .orElseGet(() -> LocalTime.ofInstant(dispatch.upload().received(), ZoneOffset.UTC));
    }

    /**
     * The texts that a search looks through: headlines in each language, names, and summaries in
     * each language.
     */
    public List<String> searched() {
        List<String> searched = new ArrayList<>();
        texts.forEach(text -> text.headline().ifPresent(searched::add));
        for (String text : facets) {
            Facet facet = Facet.parse(text);
            if (facet.kind().isNamed()) {
                searched.add(facet.value().replace('-', ' '));
            }
        }
        texts.forEach(text -> text.summary().ifPresent(searched::add));
        return searched;
    }

    /** The values of the facets of a kind. */
    public List<String> values(FacetKind kind) {
        String start = kind.label() + "#";
        return facets.stream()
                .filter(facet -> facet.startsWith(start))
                .map(facet -> facet.substring(start.length()))
                .toList();
    }

    /**
     * Whether the dispatch is listed under a facet as a query has it.
     *
     * @param fold whether a person may be written in another script or spelling
     */
    public boolean isUnder(Facet facet, boolean fold) {
        if (facets.contains(facet.text())) {
            return true;
        }
        return fold
                && facet.kind() == FacetKind.PERSON
                && values(FacetKind.PERSON).stream()
                        .anyMatch(name -> Spelling.same(name, facet.value()));
    }

    /**
     * Where the card is in a list: {@code <date>T<time>#<id>}, so that text order is time order.
     */
    public String order() {
        return orderOf(date, time, id);
    }

    /** Where the card of a dispatch is in a list, without making the card. */
    public static String orderOf(Dispatch dispatch) {
        return orderOf(dispatch.dating().date(), time(dispatch), dispatch.id());
    }

    private static String orderOf(LocalDate date, LocalTime time, String id) {
        return date + "T" + TO_THE_SECOND.format(time) + "#" + id;
    }
}
