package dragoman.parse.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The solar calendar of Iran and Afghanistan, whose year begins at the equinox of spring. Eight
 * years in thirty-three are leap years, which is true of 1178 to 1633.
 */
final class SolarHijri {
    private static final int FIRST_YEAR = 1178;
    private static final int LAST_YEAR = 1633;
    // The day before the first of Farvardin of year 1, counted from 1 January 1970.
    private static final long DAY_BEFORE_EPOCH = -492_269;
    private static final int LONG_MONTHS = 6;

    private SolarHijri() {}

    /** The Gregorian date; empty where there is no such day. */
    static Optional<LocalDate> gregorian(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        long next = month < 12 ? daysBefore(month + 1) : start(year + 1) - start(year);
        return day > next - daysBefore(month)
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(start(year) + daysBefore(month) + day));
    }

    private static long start(int year) {
        return DAY_BEFORE_EPOCH + 365L * (year - 1) + Math.floorDiv(8L * year + 21, 33);
    }

    private static long daysBefore(int month) {
        return month - 1 <= LONG_MONTHS ? 31L * (month - 1) : 30L * (month - 1) + LONG_MONTHS;
    }
}
