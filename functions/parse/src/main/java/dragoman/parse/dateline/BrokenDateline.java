package dragoman.parse.dateline;

import dragoman.parse.place.Gazetteer;
import dragoman.parse.place.PlaceNames;

import java.util.List;
import java.util.Optional;

/**
 * A dateline that is broken over two lines or three, as in a column that is too narrow for it.
 *
 * <pre>
 * Tycho - 3 - 6
 * (LUNA)-- The boat sailed at dawn.
 * </pre>
 */
final class BrokenDateline {
    // A line that is longer would not have been broken before the mark.
    private static final int MAX_LENGTH = 60;
    private static final int MAX_LINES = 3;
    private static final int MAX_LAST_LENGTH = 260;

    private final Layout<DatelineText> signed;
    private final Gazetteer places;

    BrokenDateline(Layout<DatelineText> signed, Gazetteer places) {
        this.signed = signed;
        this.places = places;
    }

    /**
     * The dateline with which the lines open together.
     *
     * @param lines of which the first has no dateline
     */
    Optional<JoinedLines> find(List<String> lines) {
        JoinedLines joined = JoinedLines.of(lines.getFirst());
        for (int i = 1; i < Math.min(MAX_LINES, lines.size()); i++) {
            if (joined.text().length() > MAX_LENGTH) {
                return Optional.empty();
            }
            String line = lines.get(i);
            String last = line.substring(0, Math.min(line.length(), MAX_LAST_LENGTH));
            JoinedLines longer = joined.with(last);
            Optional<PrintedDateline> dateline =
                    signed.tryRead(DatelineText.of(longer.text()))
                            .filter(found -> found.start() == 0)
                            .filter(found -> found.end() > longer.lastStart())
                            .filter(found -> isOne(found, longer, last));
            if (dateline.isPresent()) {
                return Optional.of(longer.of(dateline.get()));
            }
            joined = longer;
        }
        return Optional.empty();
    }

    /**
     * Whether the lines are one dateline, and not a headline above one: the last line has none that
     * is whole, and the first is a place, or a place set off from a day.
     */
    private boolean isOne(PrintedDateline found, JoinedLines joined, String last) {
        boolean whole =
                signed.tryRead(DatelineText.of(last))
                        .filter(alone -> alone.places().isPresent())
                        .isPresent();
        if (whole || found.places().isEmpty()) {
            return false;
        }
        String place = found.places().get();
        String first = joined.text().substring(0, joined.firstLength());
        String rest = first.startsWith(place) ? first.substring(place.length()).stripLeading() : "";
        return new PlaceNames(places).split(place).stream().allMatch(places::knows)
                || (found.day().isPresent()
                        && Separators.separatePlace(rest.isEmpty() ? "" : rest.substring(0, 1)));
    }
}
