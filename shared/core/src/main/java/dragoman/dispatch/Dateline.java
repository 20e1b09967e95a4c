package dragoman.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The places, day and agency mark that open a text.
 *
 * @param text the dateline as printed, up to and including its dash
 * @param date the day, completed to a full date
 */
public record Dateline(
        String text, Optional<LocalDate> date, Optional<String> agency, List<Place> places) {
    public Dateline {
        Require.text(text, "dateline");
        places = List.copyOf(places);
    }
}
