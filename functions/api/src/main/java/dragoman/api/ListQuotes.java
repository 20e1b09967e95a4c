package dragoman.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.table.Facet;
import dragoman.table.FacetKind;
import dragoman.table.SaidCard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code GET /quotes}: what a speaker said, in source and translation, newest first. */
final class ListQuotes {
    private static final int LONGEST = 200;
    private static final String END_OF_DAY = "T~";

    private final Reading reading;
    private final CursorKey key;

    ListQuotes(Reading reading, CursorKey key) {
        this.reading = reading;
        this.key = key;
    }

    /**
     * A page of quotes.
     *
     * @param next what to pass as {@code cursor} for the next page
     */
    record Page(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<SaidCard> quotes,
            Optional<String> next) {}

    Response apply(Request request) {
        Parameters.allow(request, "speaker", "from", "to", "limit", "cursor");
        int limit =
                Parameters.number(request, "limit", 1, ListDispatches.MOST, ListDispatches.USUAL);
        LocalDate from = Parameters.date(request, "from", LocalDate.of(1900, 1, 1));
        LocalDate to = Parameters.date(request, "to", LocalDate.of(2999, 12, 31));
        Facet speaker =
                Parameters.text(request, "speaker", LONGEST)
                        .map(name -> Facet.asked(FacetKind.SPEAKER, name))
                        .orElseThrow(
                                () ->
                                        new BadRequestException(
                                                "The parameter 'speaker' is missing: a name, or a"
                                                        + " speaker's key."));
        String query = speaker.text() + " " + from + " " + to;
        Optional<Cursor> after =
                request.parameter("cursor").map(text -> Cursor.parse(text, query, key.bytes()));
        List<SaidCard> quotes =
                reading.said(
                                speaker,
                                from.toString(),
                                after.map(Cursor::below).orElse(to + END_OF_DAY),
                                limit)
                        .limit(limit)
                        .toList();
        return Response.json(
                200,
                new Page(
                        quotes,
                        quotes.size() < limit
                                ? Optional.empty()
                                : Optional.of(
                                        Cursor.after(quotes.getLast().order())
                                                .text(query, key.bytes()))));
    }
}
