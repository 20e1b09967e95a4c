package dragoman.parse.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Optional;

/** The lunar calendar of the Hijra as Saudi Arabia reckons it. */
public final class UmmAlQura {
    private UmmAlQura() {}

    /**
     * The Gregorian date; empty for what is no day of that calendar, or beyond its tables.
     *
     * @param hijri as {@code yyyy-mm-dd}
     */
    public static Optional<LocalDate> gregorian(String hijri) {
        String[] parts = hijri.split("-", -1);
        try {
            return Optional.of(
                    LocalDate.from(
                            HijrahDate.of(
                                    Integer.parseInt(parts[0]),
                                    Integer.parseInt(parts[1]),
                                    Integer.parseInt(parts[2]))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
