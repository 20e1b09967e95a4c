package dragoman.parse.dateline;

import dragoman.parse.date.Days;
import dragoman.parse.place.Gazetteer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place and a day with its year before a dash: the dateline of an agency that is not known, whose
 * name may be in brackets. Without brackets the place has to be known, since headlines of reviews
 * begin so too.
 *
 * <pre>TYCHO, June 3, 2025 (Moon Desk) -- The boat sailed at dawn.</pre>
 */
final class PlaceAndFullDay implements Layout<DatelineText> {
    private static final int MAX_LENGTH = 120;
    private static final int MAX_DASHES = 6;
    private static final int MAX_NAME_LENGTH = 40;
    private static final Pattern DASH = Pattern.compile("(?: -{1,3}|-{2,3}|(?<=[)\\d])[-:]) ?");

    private final Days days;
    private final PlaceBesideDay places;
    private final Gazetteer gazetteer;

    PlaceAndFullDay(Days days, PlaceBesideDay places, Gazetteer gazetteer) {
        this.days = days;
        this.places = places;
        this.gazetteer = gazetteer;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        DatelineText beginning = DatelineText.of(text.line(), MAX_LENGTH);
        Matcher dash = DASH.matcher(beginning.text());
        for (int i = 0; i < MAX_DASHES && dash.find(); i++) {
            Optional<PrintedDateline> found = at(beginning, dash.start(), dash.end());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<PrintedDateline> at(DatelineText text, int start, int end) {
        String head = text.text().substring(0, start).stripTrailing();
        int bracket = head.endsWith(")") ? head.lastIndexOf('(') : -1;
        boolean named = bracket > 0 && head.length() - bracket <= MAX_NAME_LENGTH;
        return days.atEnd(named ? head.substring(0, bracket) : head)
                .filter(day -> day.start() > 1 && day.day().year().isPresent())
                .flatMap(day -> places.complete(text.dateline(0, end), day, 0, day.start()))
                .filter(
                        dateline ->
                                dateline.places()
                                        .filter(place -> named || gazetteer.knows(place))
                                        .isPresent());
    }
}
