package dragoman.parse.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as printed, perhaps without a year, perhaps no day at all (such as 31 - 2). */
public record PrintedDay(int day, int month, Optional<Integer> year) {
    public static PrintedDay of(LocalDate date) {
        return new PrintedDay(
                date.getDayOfMonth(), date.getMonthValue(), Optional.of(date.getYear()));
    }

    /** Reads {@code dd/mm/yyyy}. */
    public static PrintedDay of(String strokes) {
        String[] parts = strokes.split("/", -1);
        return new PrintedDay(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Optional.of(Integer.valueOf(parts[2])));
    }

    /** The day as ISO 8601 has it, when it is a full date. */
    public Optional<String> iso() {
        return year.flatMap(this::in).map(LocalDate::toString);
    }

    public Optional<LocalDate> in(int otherwise) {
        try {
            return Optional.of(LocalDate.of(year.orElse(otherwise), month, day));
        } catch (DateTimeException e) {
            // Not a day of that year: the caller says so in a warning.
            return Optional.empty();
        }
    }
}
