package dragoman.parse.date;

import dragoman.parse.text.Folded;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a folded text piece by piece, when it consists of a date and what belongs to it. */
final class DateScanner {
    // Each piece takes at least one character, and no date has more pieces.
    private static final int MAX_PIECES = 16;
    private static final int LAST_MONTH = 12;
    // Years of the solar calendar are below it, years of the lunar one from it on: 1430 was 2009
    // in the one and will be 2051 in the other.
    private static final int FIRST_LUNAR_YEAR = 1430;
    private static final int FIRST_SOLAR_YEAR = 1300;
    private static final int LAST_LUNAR_YEAR = 1500;

    private static final Pattern SEPARATORS = Pattern.compile("[ ,\u060C;|()\\[\\]/.:*_\u2022-]++");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++\\.?");
    // Year first, then day first, then without separators.
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<y>\\d{4}) ?(?<sep>[-/._\\\\ ]) ?(?<m>\\d{1,2}) ?\\k<sep>"
                            + " ?(?<d>\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<d>\\d{1,2}) ?(?<sep>[-/._\\\\ ]) ?(?<m>\\d{1,2}) ?\\k<sep>"
                            + " ?(?<y>\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?!\\d)");
    private static final Pattern ERA =
            Pattern.compile("(?: ?(?:\u0647|\u0645|AD|AH|CE)(?!\\p{L}))");
    // The hour, then a.m. and p.m. in English and Arabic.
    private static final Pattern TIME =
            Pattern.compile(
                    "T?(?<h>\\d{1,2})[:.](?<min>\\d{2})(?:[:.](?<s>\\d{2})(?:\\.\\d{1,9})?)?(?!\\d)(?:"
                        + " ?(?<half>[ap]\\.?m\\.?|\u0635|\u0645|\u0635\u0628\u0627\u062D\u0627|\u0645\u0633\u0627\u0621)(?!\\p{L}))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE =
            Pattern.compile(
                    "(?<utc>GMT|UTC|Z|\u062A ?\\.? ?\u063A\\.?)(?![\\p{L}+-])"
                        + "|(?:GMT|UTC)?(?<offset>[+-]\\d{2}:?\\d{2})(?!\\d)|(?:[A-Z]{2,4}T|KSA|[Ll]ocal"
                        + " time|\u062A ?\\.?"
                        + " ?\u0645\\.?|\u0628(?:\u0627\u0644)?\u062A\u0648\u0642\u064A\u062A(?:"
                        + " \\p{L}{2,15}){1,3})(?!\\p{L})");
    // On, at, corresponding to, day, hour, of the month: what joins the pieces.
    private static final Pattern JOINS =
            Pattern.compile(
                    "(?:(?:\u0627\u0644)?\u064A\u0648\u0645|\u0641\u064A|\u0628\u062A\u0627\u0631\u064A\u062E"
                        + "|(?:\u0627\u0644)?\u0645\u0648\u0627\u0641\u0642|\u0627\u0644\u0633\u0627\u0639\u0647"
                        + "|\u062A\u0645\u0627\u0645|\u0627\u0644\u0648\u0642\u062A|\u0631\u0648\u0632"
                        + "|\u0633\u0627\u0639\u062A|on|at|the|le|am|um|uhr|el|il|kl|time|hrs?|h|t)(?!\\p{L})\\.?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_WEEKDAY =
            Pattern.compile(
                    "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satu?r?|sun)\\.?(?![\\p{L}])",
                    Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Days days;
    private final CalendarNames names;
    private int at;
    private int start = -1;
    private int end = -1;
    private Optional<PrintedDay> day = Optional.empty();
    private Optional<LocalDate> lunar = Optional.empty();
    private Optional<String> hijri = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private Optional<String> zone = Optional.empty();

    DateScanner(String text, int from, Days days, CalendarNames names) {
        this.text = text;
        this.at = from;
        this.days = days;
        this.names = names;
    }

    /**
     * What was read, by the indexes of the folded text.
     *
     * @param start where the date itself begins, without the label and the weekday before it
     */
    record Read(
            PrintedDay day,
            Optional<String> hijri,
            boolean converted,
            Optional<LocalTime> time,
            Optional<String> zone,
            int start,
            int end) {
        /** Whether the date has a year. */
        boolean isFull() {
            return day.year().isPresent();
        }

        HeaderDate.Found in(Folded folded) {
            return new HeaderDate.Found(
                    day, hijri, converted, time, zone, folded.start(start), folded.end(end));
        }
    }

    /** The date, when the text is nothing else. */
    Optional<Read> read() {
        for (int pieces = 0; pieces < MAX_PIECES && at < text.length(); pieces++) {
            boolean read =
                    skip(SEPARATORS)
                            || readDate()
                            || readTime()
                            || skip(JOINS)
                            || readZone()
                            || skipWeekday();
            if (!read) {
                return Optional.empty();
            }
        }
        boolean converted = day.isEmpty() && lunar.isPresent();
        return at < text.length()
                ? Optional.empty()
                : day.or(() -> lunar.map(PrintedDay::of))
                        .map(found -> new Read(found, hijri, converted, time, zone, start, end));
    }

    private boolean skip(Pattern pattern) {
        Matcher match = matcher(pattern);
        if (!match.lookingAt() || match.end() == at) {
            return false;
        }
        at = match.end();
        return true;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private boolean skipWeekday() {
        if (skip(SHORT_WEEKDAY)) {
            return true;
        }
        Matcher word = matcher(WORD);
        if (word.lookingAt() && names.isWeekday(word.group())) {
            at = word.end();
            return true;
        }
        return false;
    }

    private boolean readDate() {
        return readNumbers(YEAR_FIRST)
                || readNumbers(DAY_FIRST)
                || readNumbers(COMPACT)
                || readNamed();
    }

    private boolean readNumbers(Pattern pattern) {
        Matcher match = matcher(pattern);
        if (!match.lookingAt()) {
            return false;
        }
        int printedYear = Integer.parseInt(match.group("y"));
        int month = Integer.parseInt(match.group("m"));
        int dayOfMonth = Integer.parseInt(match.group("d"));
        if (printedYear >= FIRST_SOLAR_YEAR && printedYear < FIRST_LUNAR_YEAR) {
            Optional<LocalDate> solar = SolarHijri.gregorian(printedYear, month, dayOfMonth);
            solar.ifPresent(date -> found(PrintedDay.of(date), match));
            return solar.isPresent();
        }
        if (printedYear >= FIRST_LUNAR_YEAR && printedYear < LAST_LUNAR_YEAR) {
            return readLunar(
                    "%04d-%02d-%02d".formatted(printedYear, month, dayOfMonth), match.end());
        }
        boolean monthFirst = month > LAST_MONTH && dayOfMonth <= LAST_MONTH;
        found(
                new PrintedDay(
                        monthFirst ? month : dayOfMonth,
                        monthFirst ? dayOfMonth : month,
                        Optional.of(Days.year(match.group("y")))),
                match);
        return true;
    }

    private boolean readLunar(String date, int until) {
        Optional<LocalDate> gregorian = UmmAlQura.gregorian(date);
        if (gregorian.isEmpty()) {
            return false;
        }
        hijri = Optional.of(date);
        lunar = gregorian;
        take(at, until);
        skip(ERA);
        return true;
    }

    private boolean readNamed() {
        String rest = text.substring(at);
        Optional<Days.Found> found = days.atStart(rest);
        if (found.isEmpty()) {
            return days.lunarAtStart(rest)
                    .filter(lunarDay -> readLunar(lunarDay.date(), at + lunarDay.end()))
                    .isPresent();
        }
        Days.Found named = found.get();
        // Days of numbers without a year are times as often as they are dates.
        if (named.numeric() && named.day().year().isEmpty()) {
            return false;
        }
        day = day.or(() -> Optional.of(named.day()));
        hijri = hijri.or(named::hijri);
        take(at, at + rest.substring(0, named.end()).stripTrailing().length());
        skip(ERA);
        return true;
    }

    private void found(PrintedDay printed, Matcher match) {
        day = day.or(() -> Optional.of(printed));
        take(match.start(), match.end());
        skip(ERA);
    }

    private void take(int from, int to) {
        start = start < 0 ? from : start;
        end = to;
        at = to;
    }

    private boolean readTime() {
        Matcher match = matcher(TIME);
        if (!match.lookingAt()) {
            return false;
        }
        Optional<LocalTime> read = time(match);
        if (read.isEmpty()) {
            return false;
        }
        time = time.or(() -> read);
        at = match.end();
        return true;
    }

    private static Optional<LocalTime> time(Matcher match) {
        int hour = Integer.parseInt(match.group("h"));
        String half = match.group("half");
        if (half != null) {
            boolean afternoon =
                    half.startsWith("p") || half.startsWith("P") || half.startsWith("\u0645");
            hour = hour % LAST_MONTH + (afternoon ? LAST_MONTH : 0);
        }
        return PrintedTime.time(
                "%02d:%s%s"
                        .formatted(
                                hour,
                                match.group("min"),
                                match.group("s") == null ? "" : ":" + match.group("s")));
    }

    private boolean readZone() {
        Matcher match = matcher(ZONE);
        if (!match.lookingAt()) {
            return false;
        }
        if (match.group("utc") != null) {
            zone = Optional.of("UTC");
        } else if (match.group("offset") != null) {
            zone = Optional.of(match.group("offset"));
        }
        at = match.end();
        return true;
    }
}
