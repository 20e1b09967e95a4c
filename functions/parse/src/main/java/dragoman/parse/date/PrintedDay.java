package dragoman.parse.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as printed: it may lack a year, or be impossible (such as 31 - 2). */
public record PrintedDay(int day, int month, Optional<Integer> year) {
    /** A full date. */
    public static PrintedDay of(LocalDate date) {
        return new PrintedDay(
                date.getDayOfMonth(), date.getMonthValue(), Optional.of(date.getYear()));
    }

    /** Reads {@code dd/mm/yyyy}. */
    public static PrintedDay of(String slashed) {
        String[] parts = slashed.split("/", -1);
        return new PrintedDay(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Optional.of(Integer.valueOf(parts[2])));
    }

    /** The day as {@code dd/mm/yyyy}, when it is a full date. */
    public Optional<String> slashed() {
        return year.map(full -> "%02d/%02d/%04d".formatted(day, month, full));
    }

    /** The day in ISO 8601, when it is a full date. */
    public Optional<String> iso() {
        return year.flatMap(this::in).map(LocalDate::toString);
    }

    /**
     * The date; empty where there is no such day.
     *
     * @param otherwise the year to take where none is printed
     */
    public Optional<LocalDate> in(int otherwise) {
        try {
            return Optional.of(LocalDate.of(year.orElse(otherwise), month, day));
        } catch (DateTimeException e) {
            // Not a day of that year: the caller warns of it.
            return Optional.empty();
        }
    }
}
