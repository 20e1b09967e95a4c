package dragoman.parse.copy;

import dragoman.parse.agency.Marks;
import dragoman.parse.agency.Marks.Mark;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.text.Folded;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line below a text with an agency's mark, initials, and when the text was sent, in any order:
 *
 * <pre>
 * LUNA ab/cd 2025     ab LUNA 3/6/2025 11:42     031142 GMT Jun 25     LUNA031142 GMT Jun 25
 * </pre>
 *
 * @param agencies whose marks are in it
 * @param initials as printed
 * @param day a full date
 * @param year in any case
 */
record RoutingLine(
        List<String> agencies,
        Optional<String> initials,
        Optional<PrintedDay> day,
        Optional<Integer> year,
        Optional<LocalTime> time) {
    private static final int MAX_LENGTH = 70;
    private static final int MAX_MARKS = 2;
    private static final int MAX_INITIALS = 10;
    private static final int MAX_ARABIC = 3;
    private static final int MAX_LATIN = 4;
    private static final int LAST_MONTH = 12;
    private static final int CENTURY = 2000;
    private static final int MAX_TWO_DIGITS = 99;

    // Day, hour and minute in one number, as all telegraph formats have it.
    private static final Pattern WIRE =
            Pattern.compile(
                    "(?<!\\d)(?<d>[0-3]\\d)(?<h>[0-2]\\d)(?<min>[0-5]\\d)(?:"
                            + " ?(?:GMT|UTC|gmt|\u062C\u0645\u062A|\u062A\u063A))?"
                            + " (?<mon>\\p{L}{3,12})\\.? ?(?<y>\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)(?<y>(?:19|20)\\d{2})[/.-](?<m>\\d{1,2})[/.-](?<d>\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>(?:19|20)?\\d{2})(?!\\d)");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<!\\d)(?<h>[0-2]?\\d)[:h](?<min>[0-5]\\d)(?::[0-5]\\d)?(?!\\d)(?:"
                        + " ?(?:GMT|\u062C\u0645\u062A|\u062A\u063A|\u062A"
                        + " ?\u0645|\u0635|\u0645)(?!\\p{L}))?"
                        + "|(?<!\\d)(?<h2>[0-2]\\d)(?<min2>[0-5]\\d)"
                        + " ?(?:GMT|gmt|\u062C\u0645\u062A|\u062A\u063A|\u062A ?\u0645)(?!\\p{L})");
    // Beside a date, four digits are a time.
    private static final Pattern CLOCK =
            Pattern.compile("(?<!\\d)(?<h>[0-2]\\d)(?<min>[0-5]\\d)(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    // An item's number.
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{3,8}(?!\\d)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** The line, when it is nothing else. */
    static Optional<RoutingLine> find(String line, Marks marks, CalendarNames names) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Scan scan = new Scan(Folded.of(line), line);
        // Some wires write the day beside the mark without a blank.
        scan.readWireTime(names);
        return scan.readMarks(marks) && scan.readStamps() && scan.readInitials()
                ? scan.line()
                : Optional.empty();
    }

    /** A line of which one part after the other is read and taken out. */
    private static final class Scan {
        private final Folded folded;
        private final String printed;
        private final StringBuilder rest;
        private final Set<String> agencies = new LinkedHashSet<>();
        private boolean signed;
        private boolean stamped;
        private boolean numbered;
        private Optional<PrintedDay> day = Optional.empty();
        private Optional<Integer> year = Optional.empty();
        private Optional<LocalTime> time = Optional.empty();
        private final List<String> words = new ArrayList<>();
        private int from;
        private int to;

        Scan(Folded folded, String printed) {
            this.folded = folded;
            this.printed = printed;
            this.rest = new StringBuilder(folded.text());
        }

        /** A mark that is a word too counts beside a date or in brackets. */
        boolean readMarks(Marks marks) {
            List<Mark> found = marks.in(rest.toString());
            for (Mark mark : found) {
                agencies.addAll(mark.codes());
                signed |= mark.bracketed() || !mark.word();
                blank(mark.start(), mark.end());
            }
            return found.size() <= MAX_MARKS;
        }

        private void blank(int start, int end) {
            for (int i = start; i < end; i++) {
                rest.setCharAt(i, ' ');
            }
        }

        void readWireTime(CalendarNames names) {
            take(WIRE)
                    .ifPresent(
                            match -> {
                                stamped = true;
                                year = Optional.of(year(match.group("y")));
                                time = time(match.group("h"), match.group("min"));
                                day =
                                        names.abbreviatedMonth(match.group("mon"))
                                                .map(month -> day(match.group("d"), month));
                            });
        }

        boolean readStamps() {
            take(YEAR_FIRST).ifPresent(match -> readDay(match, false));
            take(DAY_FIRST).ifPresent(match -> readDay(match, !hasArabic()));
            take(TIME)
                    .ifPresent(
                            match ->
                                    time =
                                            match.group("h") == null
                                                    ? time(match.group("h2"), match.group("min2"))
                                                    : time(match.group("h"), match.group("min")));
            if (stamped && time.isEmpty()) {
                take(CLOCK).ifPresent(match -> time = time(match.group("h"), match.group("min")));
            }
            if (year.isEmpty()) {
                year = take(YEAR).map(match -> Integer.valueOf(match.group()));
            }
            numbered = take(NUMBER).isPresent();
            return rest.chars().noneMatch(Character::isDigit);
        }

        private Optional<Matcher> take(Pattern pattern) {
            Matcher match = pattern.matcher(rest.toString());
            if (!match.find()) {
                return Optional.empty();
            }
            blank(match.start(), match.end());
            return Optional.of(match);
        }

        /** In Latin script day and month may have changed places. */
        private void readDay(Matcher match, boolean mayBeSwapped) {
            stamped = true;
            year = Optional.of(year(match.group("y")));
            int first = Integer.parseInt(match.group("d"));
            int second = Integer.parseInt(match.group("m"));
            boolean unclear =
                    mayBeSwapped && first <= LAST_MONTH && second <= LAST_MONTH && first != second;
            if (!unclear) {
                boolean swapped = second > LAST_MONTH;
                day =
                        Optional.of(
                                new PrintedDay(
                                        /* day= */ swapped ? second : first,
                                        /* month= */ swapped ? first : second,
                                        year));
            }
        }

        private boolean hasArabic() {
            return folded.text()
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        }

        private PrintedDay day(String digits, int month) {
            return new PrintedDay(Integer.parseInt(digits), month, year);
        }

        private static int year(String digits) {
            int number = Integer.parseInt(digits);
            return number > MAX_TWO_DIGITS ? number : CENTURY + number;
        }

        private static Optional<LocalTime> time(String hour, String minute) {
            try {
                return Optional.of(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
            } catch (DateTimeException e) {
                // Digits that look like a time but are not one.
                return Optional.empty();
            }
        }

        boolean readInitials() {
            Matcher word = WORD.matcher(rest);
            while (word.find()) {
                if (words.size() == MAX_INITIALS || !isInitials(word.group())) {
                    return false;
                }
                from = words.isEmpty() ? word.start() : from;
                to = word.end();
                words.add(word.group());
            }
            return true;
        }

        private static boolean isInitials(String word) {
            int first = word.codePointAt(0);
            if (Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC) {
                return word.length() <= MAX_ARABIC;
            }
            return word.length() <= MAX_LATIN
                    && (word.chars().allMatch(Character::isLowerCase)
                            || word.chars().allMatch(Character::isUpperCase));
        }

        /** A mark needs something beside it; without one there has to be a full date. */
        Optional<RoutingLine> line() {
            boolean dated = stamped && year.isPresent();
            boolean something = !words.isEmpty() || stamped || year.isPresent() || time.isPresent();
            boolean letters = words.size() > 1 && words.stream().allMatch(w -> w.length() == 1);
            boolean accepted =
                    signed
                            ? something
                            : dated
                                    ? !numbered && (words.isEmpty() || !agencies.isEmpty())
                                    : letters && (year.isPresent() || !agencies.isEmpty());
            return accepted
                    ? Optional.of(
                            new RoutingLine(List.copyOf(agencies), initials(), day, year, time))
                    : Optional.empty();
        }

        /** The initials as printed, unless other signs are or were between them. */
        private Optional<String> initials() {
            return words.isEmpty()
                            || rest.substring(from, to).indexOf('-') >= 0
                            || !folded.text()
                                    .substring(from, to)
                                    .contentEquals(rest.substring(from, to))
                    ? Optional.empty()
                    : Optional.of(printed.substring(folded.start(from), folded.end(to)));
        }
    }
}
