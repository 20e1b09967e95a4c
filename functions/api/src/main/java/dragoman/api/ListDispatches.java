package dragoman.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.table.Card;
import dragoman.table.Facet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code GET /dispatches}: cards newest first, of all agencies or one, between two days. */
final class ListDispatches {
    private static final int MOST = 100;
    private static final int USUAL = 20;
    // An answer looks at this many days at most; a page of sparse days may be short and still have
    // a next one.
    private static final int DAYS_A_PAGE = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    // Behind every time and identifier of a day.
    private static final String END_OF_DAY = "T~";
    private static final Pattern AGENCY = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

    private final Reading reading;

    ListDispatches(Reading reading) {
        this.reading = reading;
    }

    /**
     * A page of a list. An empty list is written all the same: a caller goes through it without
     * asking whether it is there.
     *
     * @param next what to pass as {@code cursor} for the next page
     */
    record Page(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Card> dispatches,
            Optional<String> next) {}

    Response apply(Request request) {
        Parameters.allow(request, "from", "to", "agency", "limit", "cursor");
        int limit = Parameters.number(request, "limit", 1, MOST, USUAL);
        LocalDate from = Parameters.date(request, "from", FIRST_DAY);
        LocalDate to = Parameters.date(request, "to", LAST_DAY);
        if (from.isAfter(to)) {
            throw new BadRequestException("'from' lies after 'to'.");
        }
        Optional<Cursor> cursor = request.parameter("cursor").map(Cursor::parse);
        Page page =
                request.parameter("agency")
                        .map(agency -> ofAgency(agency, from, to, cursor, limit))
                        .orElseGet(() -> ofAll(from, to, cursor, limit));
        return Response.json(200, page);
    }

    private Page ofAgency(
            String agency, LocalDate from, LocalDate to, Optional<Cursor> cursor, int limit) {
        String code = agency.toUpperCase(Locale.ROOT);
        if (!AGENCY.matcher(code).matches()) {
            throw new BadRequestException(
                    "The parameter 'agency' must be an agency's short code such as KUNA.");
        }
        String highest = cursor.map(Cursor::below).orElse(to + END_OF_DAY);
        List<Card> cards = reading.cards(Facet.agency(code), from.toString(), highest, limit);
        return new Page(
                cards,
                cards.size() == limit
                        ? Optional.of(Cursor.after(cards.getLast().order()).text())
                        : Optional.empty());
    }

    private Page ofAll(LocalDate from, LocalDate to, Optional<Cursor> cursor, int limit) {
        LocalDate last = cursor.map(Cursor::day).filter(day -> day.isBefore(to)).orElse(to);
        List<LocalDate> days = reading.days(from, last, DAYS_A_PAGE);
        List<Card> cards = new ArrayList<>();
        for (LocalDate day : days) {
            String highest =
                    cursor.filter(at -> at.day().equals(day))
                            .map(Cursor::below)
                            .orElse(day + END_OF_DAY);
            cards.addAll(
                    reading.cards(Facet.day(day), day.toString(), highest, limit - cards.size()));
            if (cards.size() == limit) {
                return new Page(cards, Optional.of(Cursor.after(cards.getLast().order()).text()));
            }
        }
        return new Page(
                cards,
                days.size() == DAYS_A_PAGE
                        ? Optional.of(Cursor.after(days.getLast().toString()).text())
                        : Optional.empty());
    }
}
