package dragoman.parse.unpack;

import dragoman.parse.item.SentTime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date of a mail: as RFC 5322 has it, as ISO 8601, and as programs write it that know
 * neither. The order of day, month and year does not matter where the month is a word.
 */
final class MailDate {
    private static final int MAX_LENGTH = 120;
    private static final int SHORT_MONTH = 3;
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    // Those of RFC 5322 that mean one offset; of the others only the name is kept.
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("UT", "Z"),
                    Map.entry("UTC", "Z"),
                    Map.entry("GMT", "Z"),
                    Map.entry("Z", "Z"),
                    Map.entry("EST", "-05:00"),
                    Map.entry("EDT", "-04:00"),
                    Map.entry("CST", "-06:00"),
                    Map.entry("CDT", "-05:00"),
                    Map.entry("MST", "-07:00"),
                    Map.entry("MDT", "-06:00"),
                    Map.entry("PST", "-08:00"),
                    Map.entry("PDT", "-07:00"));

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");
    private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d+)?(am|pm)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DASHED =
            Pattern.compile("(\\d{1,2})-([a-z]{3,9})-(\\d{2}|\\d{4})");
    private static final Pattern ISO_DAY =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:t(\\d{2}:\\d{2}.*+))?");
    private static final Pattern OFFSET =
            Pattern.compile("(?:gmt|utc)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern CLOCK_THEN_ZONE =
            Pattern.compile("(\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?)(z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern ZONE = Pattern.compile("[a-z]{1,5}");

    private int day;
    private int month;
    private int year;
    private Optional<LocalTime> time = Optional.empty();
    private Optional<String> zone = Optional.empty();

    private MailDate() {}

    /** Reads a date; absent if it is none. */
    static Optional<SentTime> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = COMMENT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        MailDate date = new MailDate();
        try {
            for (String word : BLANKS.split(plain, -1)) {
                if (!word.isEmpty() && !date.readWord(word)) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    new SentTime(
                            LocalDate.of(date.fullYear(), date.month, date.day),
                            date.time,
                            date.zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads one word of the date; false if it has no place in one. */
    private boolean readWord(String word) {
        Matcher iso = ISO_DAY.matcher(word);
        Matcher dashed = DASHED.matcher(word);
        Matcher zoned = CLOCK_THEN_ZONE.matcher(word);
        if (iso.matches()) {
            year = Integer.parseInt(iso.group(1));
            month = Integer.parseInt(iso.group(2));
            day = Integer.parseInt(iso.group(3));
            return iso.group(4) == null || readWord(iso.group(4));
        }
        if (dashed.matches()) {
            return readWord(dashed.group(1))
                    && readWord(dashed.group(2))
                    && readWord(dashed.group(3));
        }
        if (zoned.matches()) {
            return readWord(zoned.group(1)) && readWord(zoned.group(2));
        }
        return readClock(word) || readNumber(word) || readMonth(word) || readZone(word);
    }

    private boolean readClock(String word) {
        Matcher clock = CLOCK.matcher(word);
        if (clock.matches() && time.isEmpty()) {
            String second = clock.group(3);
            time =
                    Optional.of(
                            LocalTime.of(
                                    Integer.parseInt(clock.group(1)),
                                    Integer.parseInt(clock.group(2)),
                                    // A leap second counts as the one before it.
                                    second == null ? 0 : Math.min(59, Integer.parseInt(second))));
            return clock.group(4) == null || readHalf(clock.group(4));
        }
        return time.isPresent() && readHalf(word);
    }

    /** Reads the half of the day after a time on a clock of twelve hours. */
    private boolean readHalf(String word) {
        boolean later = word.equals("pm") || word.equals("p.m.");
        if (!later && !word.equals("am") && !word.equals("a.m.")) {
            return false;
        }
        time = time.map(clock -> clock.withHour(clock.getHour() % 12 + (later ? 12 : 0)));
        return true;
    }

    private boolean readNumber(String word) {
        Matcher number = DAY.matcher(word);
        if (YEAR.matcher(word).matches() && year == 0) {
            year = Integer.parseInt(word);
            return true;
        }
        if (!number.matches()) {
            return false;
        }
        if (day == 0) {
            day = Integer.parseInt(number.group(1));
            return true;
        }
        if (year == 0 && word.length() == 2) {
            year = Integer.parseInt(word);
            return true;
        }
        return false;
    }

    /** The year; those of two digits are this century's, or the end of the last one's. */
    private int fullYear() {
        return year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private boolean readMonth(String word) {
        String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        for (int i = 0; i < MONTHS.size() && name.length() >= SHORT_MONTH; i++) {
            boolean september = name.equals("sept") && i == 8;
            if (month == 0
                    && (MONTHS.get(i).equals(name)
                            || september
                            || MONTHS.get(i).substring(0, SHORT_MONTH).equals(name))) {
                month = i + 1;
                return true;
            }
        }
        return false;
    }

    /** Reads a zone; the name of a weekday, and what joins day and time, is passed over. */
    private boolean readZone(String word) {
        Matcher offset = OFFSET.matcher(word);
        if (offset.matches()) {
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int hours = Integer.parseInt(offset.group(2));
            int sign = offset.group(1).equals("-") ? -1 : 1;
            zone = Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes).getId());
            return true;
        }
        if (time.isEmpty() || day == 0) {
            // Before the date: a weekday, in whatever language.
            return !Character.isDigit(word.charAt(0));
        }
        if (ZONE.matcher(word).matches()) {
            String name = word.toUpperCase(Locale.ROOT);
            zone = zone.or(() -> Optional.of(ZONES.getOrDefault(name, name)));
        }
        return !Character.isDigit(word.charAt(0));
    }
}
