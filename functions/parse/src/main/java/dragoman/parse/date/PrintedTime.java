package dragoman.parse.date;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as printed below a text. */
public final class PrintedTime {
    // 17:58, then the Arabic letters for "local time", Greenwich or nothing
    private static final Pattern LINE =
            Pattern.compile(
                    "^ *+(?:(?<day>\\d{1,2}/\\d{1,2}/\\d{4})"
                            + " ++)?(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?) ?(?:\u062A"
                            + " ?\u0645\\.?|\u062A\u063A|GMT|Local Time(?: \\d{1,2}:\\d{2} GMT)?)?["
                            + " .]*+(?:\\d{3,8})?[ .]*+$");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private PrintedTime() {}

    /** The time, when the folded line is nothing else. */
    public static Optional<LocalTime> line(String folded) {
        Matcher match = LINE.matcher(folded);
        return match.find() ? time(match.group("time")) : Optional.empty();
    }

    /** The day before the time, when the folded line is nothing else, as {@code dd/mm/yyyy}. */
    public static Optional<String> day(String folded) {
        Matcher match = LINE.matcher(folded);
        return match.find() ? Optional.ofNullable(match.group("day")) : Optional.empty();
    }

    /** The time of digits separated by colons; empty when there is no such time. */
    public static Optional<LocalTime> time(String digits) {
        Matcher match = PARTS.matcher(digits);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalTime.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            match.group(3) == null ? 0 : Integer.parseInt(match.group(3))));
        } catch (DateTimeException e) {
            // Digits that look like a time but are not one: kept as text.
            return Optional.empty();
        }
    }
}
