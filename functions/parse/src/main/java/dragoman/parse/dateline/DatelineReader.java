package dragoman.parse.dateline;

import dragoman.parse.agency.Agency;
import dragoman.parse.agency.Marks;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.place.Gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * Finds a dateline at the start of a line, by the first of its layouts that fits. Which layouts are
 * tried depends on what the format says about the line.
 */
public final class DatelineReader {
    private final Marks marks;
    private final Layout<DatelineText> signed;
    private final Layout<DatelineText> inPlainText;
    private final Layout<DatelineText> inBody;
    private final Layout<DatelineText> inElement;
    private final Layout<DatelineText> placeAlone;
    private final Layout<DatelineText> itemOfRoundup;
    private final BrokenDateline broken;

    public DatelineReader(
            List<Agency> agencies, Marks marks, Days days, Gazetteer places, CalendarNames names) {
        this.marks = marks;
        PlaceBesideDay placeBesideDay = new PlaceBesideDay(names, new DayOrder(agencies));
        // The order in which they are tried at each mark.
        Layout<MarkedText> aroundMark =
                Layout.firstOf(
                        List.of(
                                new MarkThenPlaceAndDay(days, placeBesideDay),
                                new MarkAlone(),
                                new MarkThenPlace(places),
                                new MarkThenLead(),
                                new HeadlineThenDateAndPlace(),
                                new PlaceThenDay(placeBesideDay),
                                new DayThenPlace(placeBesideDay),
                                new PlaceThenMark(places)));
        signed =
                Layout.firstOf(
                        List.of(
                                new AgencyPattern(agencies, names),
                                new EachMark(marks, days, names, aroundMark)));
        PlaceAndFullDay fullDay = new PlaceAndFullDay(days, placeBesideDay, places);
        inPlainText = Layout.firstOf(List.of(signed, fullDay, new CapitalPlaceThenDash(places)));
        inBody =
                Layout.firstOf(
                        List.of(
                                signed,
                                new UnsignedPlaceAndDay(days, placeBesideDay),
                                new CapitalPlaceThenDash(places)));
        inElement = Layout.firstOf(List.of(signed, new DatelineElement(days, placeBesideDay)));
        placeAlone = new CapitalPlaceAlone(places, inElement);
        itemOfRoundup = new PlaceThenDash(places);
        broken = new BrokenDateline(signed, places);
    }

    /** Whether {@link #signed} may find anything; faster than to try. */
    public boolean maySign(String line) {
        return marks.mayBeIn(DatelineText.of(line).text());
    }

    /** The dateline at the start of the line, when it bears an agency's mark. */
    public Optional<PrintedDateline> signed(String line) {
        return signed.tryRead(DatelineText.of(line));
    }

    /** The dateline at the start of a line that the format does not mark. */
    public Optional<PrintedDateline> inPlainText(String line) {
        return inPlainText.tryRead(DatelineText.of(line));
    }

    /** The dateline at the start of a line that the format marks as text. */
    public Optional<PrintedDateline> inBody(String line) {
        return inBody.tryRead(DatelineText.of(line));
    }

    /** The dateline in an element that the format keeps for it. */
    public Optional<PrintedDateline> inElement(String line) {
        return inElement.tryRead(DatelineText.of(line));
    }

    /** The dateline that is nothing but a place on a line of its own. */
    public Optional<PrintedDateline> placeAlone(String line) {
        return placeAlone.tryRead(DatelineText.of(line));
    }

    /**
     * The dateline that is broken over the first of the lines.
     *
     * @param lines of which the first has no dateline
     */
    public Optional<JoinedLines> broken(List<String> lines) {
        return broken.find(lines);
    }

    /** The place and dash that open an item of a round-up. */
    public Optional<PrintedDateline> itemOfRoundup(String line) {
        return itemOfRoundup.tryRead(DatelineText.of(line));
    }
}
