package dragoman.table;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.DispatchKind;
import dragoman.record.DispatchRecord;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * What a list shows of a dispatch, stored once for each of its facets, so that a list is one query.
 *
 * @param time the time as printed, else the time of upload in UTC
 * @param dateline the first dateline as printed
 * @param texts headline and first sentence of the summary in each language, the dispatch's own
 *     first
 */
public record Card(
        String id,
        Optional<String> agency,
        String language,
        DispatchKind kind,
        LocalDate date,
        LocalTime time,
        Optional<String> dateline,
        List<CardText> texts) {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    public Card {
        if (!DispatchIds.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is not a dispatch's identifier");
        }
        texts = List.copyOf(texts);
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
                dispatch.dating()
                        .time()
                        .orElseGet(
                                () ->
                                        LocalTime.ofInstant(
                                                dispatch.upload().received(), ZoneOffset.UTC)),
                dispatch.datelines().stream().findFirst().map(dateline -> dateline.text()),
                stored.renditions().stream().map(CardText::of).toList());
    }

    /**
     * Where the card stands in a list: {@code <date>T<time>#<id>}, so that text order is time
     * order.
     */
    public String order() {
        return date + "T" + TO_THE_SECOND.format(time) + "#" + id;
    }
}
