package dragoman.parse.format;

import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.date.PrintedTime;
import dragoman.parse.text.Folded;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time as programs write it for people: a date with the month in letters or figures and with or
 * without a weekday, before or after a clock time and a zone, in any language of the calendar's
 * names. Nothing else may stand in the text.
 */
final class TimeText {
    private static final int MAX_LENGTH = 100;
    private static final int NOON = 12;
    // Thu, Do, Ijumaa
    private static final int MIN_ABBREVIATION = 3;
    private static final int MAX_ABBREVIATION = 4;
    // Between a date and a time, folded: at, um ... Uhr and the like.
    private static final Set<String> BETWEEN =
            Set.of("at", "a", "\u00E0", "um", "uhr", "kl", "\u0627\u0644\u0633\u0627\u0639\u0647");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<![\\d:])(?<h>\\d{1,2})[:hH](?<min>\\d{2})(?::(?<s>\\d{2}))?(?:[.,]\\d{1,9})?(?!\\d)(?:"
                        + " ?(?<half>[AaPp]\\.?[Mm](?![A-Za-z])\\.?|\u0635(?:\u0628\u0627\u062D\u0627)?(?!\\p{L})"
                        + "|\u0645(?:\u0633\u0627\u0621)?(?!\\p{L})))?(?:"
                        + " ?\\(?(?<zone>(?:UTC|GMT)?[+-]\\d{1,2}:?(?:\\d{2})?(?!\\d)|[A-Z]{1,5}(?![A-Za-z]))\\)?)?(?:"
                        + " (?:[A-Z]{1,5}(?![A-Za-z])|\\([A-Za-z ]{1,40}\\)))?");
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^(\\d{4}) ?[-/.\u5E74] ?(\\d{1,2}) ?[-/.\u6708] ?(\\d{1,2})\u65E5?$");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=\\p{L}[ .,'-]{1,2})(\\d{2})$");
    private static final Pattern HYPHENATED =
            Pattern.compile("(?<=\\d)-(?=\\p{L})|(?<=\\p{L})-(?=\\d)");
    private static final Pattern ZONE_ALONE = Pattern.compile("(?: |^)(?:UTC|GMT|Z)$");
    private static final Pattern SIGNS = Pattern.compile("^[ ,\u060C;|-]+|[ ,\u060C;|-]+$");
    private static final Pattern BLANKS = Pattern.compile("\\s++");
    private static final Pattern DOUBLED_COMMA = Pattern.compile(",(?=\\s{0,9},)");

    // RFC 822 defines these; other abbreviations mean several zones.
    private static final Map<String, String> ZONES =
            Map.of(
                    "EST", "-05:00", "EDT", "-04:00", "CST", "-06:00", "CDT", "-05:00", "MST",
                    "-07:00", "MDT", "-06:00", "PST", "-08:00", "PDT", "-07:00");

    /** What takes long to build, and most times do not need. */
    private static final class Lazy {
        private static final CalendarNames NAMES = CalendarNames.builtIn();
        private static final Days DAYS = new Days(NAMES);
    }

    /**
     * A time as it was read.
     *
     * @param weekday the weekday that is printed, where its name means one day in all languages
     * @param monthGuessed whether day and month are figures that could be read the other way round
     */
    record Found(Times times, Optional<DayOfWeek> weekday, boolean monthGuessed) {}

    private TimeText() {}

    /** The time, when the text is nothing else and says day, month and year. */
    static Optional<Found> read(String text) {
        if (text.length() > MAX_LENGTH || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String folded = Folded.fold(text).strip();
        Matcher clock = CLOCK.matcher(folded);
        Optional<LocalTime> time = Optional.empty();
        Optional<String> zone = Optional.empty();
        String rest = folded;
        if (clock.find()) {
            time = time(clock);
            zone = Optional.ofNullable(clock.group("zone")).map(TimeText::zone);
            rest = folded.substring(0, clock.start()) + " " + folded.substring(clock.end());
        }
        return day(rest, time, zone);
    }

    private static Optional<Found> day(
            String rest, Optional<LocalTime> time, Optional<String> zone) {
        Optional<DayOfWeek> weekday = Optional.empty();
        StringBuilder bare = new StringBuilder();
        Matcher word = WORD.matcher(rest);
        int at = 0;
        while (word.find()) {
            String name = word.group();
            if (isWeekday(rest, word) || BETWEEN.contains(name.toLowerCase(Locale.ROOT))) {
                weekday = weekday.or(() -> weekday(name));
                bare.append(rest, at, word.start());
                at = word.end();
            }
        }
        bare.append(rest, at, rest.length());
        String date = bare(bare.toString());
        Optional<DayOfWeek> printed = weekday;
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        try {
            if (yearFirst.matches()) {
                return Optional.of(
                        new Found(
                                new Times(
                                        LocalDate.of(
                                                number(yearFirst, 1),
                                                number(yearFirst, 2),
                                                number(yearFirst, 3)),
                                        time,
                                        zone),
                                printed,
                                false));
            }
        } catch (DateTimeException e) {
            // Figures that are no day of the calendar.
            return Optional.empty();
        }
        return Lazy.DAYS
                .atStart(date)
                .filter(found -> found.start() == 0 && found.end() == date.length())
                .filter(found -> found.day().year().isPresent())
                .flatMap(found -> found(found, printed, time, zone));
    }

    /** Whether a word is a weekday by its name, or by its place before the date. */
    private static boolean isWeekday(String text, Matcher word) {
        String name = word.group();
        if (Lazy.NAMES.month(name).isPresent()) {
            return false;
        }
        boolean first = text.substring(0, word.start()).isBlank();
        boolean comma =
                word.end() < text.length() && ",\u060C".indexOf(text.charAt(word.end())) >= 0;
        return Lazy.NAMES.isWeekday(name)
                || (first && (comma || name.length() <= MAX_ABBREVIATION));
    }

    private static Optional<DayOfWeek> weekday(String name) {
        return Lazy.NAMES
                .weekday(name)
                .or(
                        () ->
                                Stream.of(DayOfWeek.values())
                                        .filter(day -> name.length() >= MIN_ABBREVIATION)
                                        .filter(
                                                day ->
                                                        day.name()
                                                                .startsWith(
                                                                        name.toUpperCase(
                                                                                Locale.ROOT)))
                                        .findFirst());
    }

    private static Optional<Found> found(
            Days.Found found,
            Optional<DayOfWeek> weekday,
            Optional<LocalTime> time,
            Optional<String> zone) {
        int day = found.day().day();
        int month = found.day().month();
        boolean monthFirst = found.numeric() && month > NOON;
        boolean guessed = found.numeric() && day <= NOON && month <= NOON && day != month;
        try {
            LocalDate date =
                    LocalDate.of(
                            found.day().year().orElseThrow(),
                            monthFirst ? day : month,
                            monthFirst ? month : day);
            boolean confirmed =
                    weekday.filter(printed -> printed == date.getDayOfWeek()).isPresent();
            return Optional.of(
                    new Found(new Times(date, time, zone), weekday, guessed && !confirmed));
        } catch (DateTimeException e) {
            // Figures that are no day of the calendar.
            return Optional.empty();
        }
    }

    /** The date without separators around it, and with its year in full. */
    private static String bare(String text) {
        String single = DOUBLED_COMMA.matcher(text.replace("()", " ")).replaceAll(" ");
        String once = BLANKS.matcher(single).replaceAll(" ");
        String date = SIGNS.matcher(once.strip()).replaceAll("");
        date = ZONE_ALONE.matcher(date).replaceFirst("");
        date = HYPHENATED.matcher(date).replaceAll(" ");
        Matcher year = SHORT_YEAR.matcher(date);
        return year.find() && WORD.matcher(date).find() && Character.isDigit(date.charAt(0))
                ? date.substring(0, year.start()) + "20" + year.group(1)
                : date;
    }

    private static Optional<LocalTime> time(Matcher clock) {
        String seconds = clock.group("s") == null ? "00" : clock.group("s");
        Optional<LocalTime> time =
                PrintedTime.time(clock.group("h") + ":" + clock.group("min") + ":" + seconds);
        String half = clock.group("half");
        if (half == null || time.isEmpty() || time.get().getHour() > NOON) {
            return time;
        }
        boolean afternoon = "pP\u0645".indexOf(half.charAt(0)) >= 0;
        return time.map(read -> read.withHour(read.getHour() % NOON + (afternoon ? NOON : 0)));
    }

    private static String zone(String printed) {
        Matcher offset = OFFSET.matcher(printed);
        if (printed.equals("Z") || printed.equals("UTC") || printed.equals("GMT")) {
            return "Z";
        }
        if (!offset.matches()) {
            return ZONES.getOrDefault(printed.toUpperCase(Locale.ROOT), printed);
        }
        String hours = offset.group(2).length() == 1 ? "0" + offset.group(2) : offset.group(2);
        String minutes = offset.group(3) == null ? "00" : offset.group(3);
        try {
            return ZoneOffset.of(offset.group(1) + hours + ":" + minutes).getId();
        } catch (DateTimeException e) {
            // No zone is so far away: kept as printed.
            return printed;
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
