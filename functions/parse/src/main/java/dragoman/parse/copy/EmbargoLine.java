package dragoman.parse.copy;

import dragoman.parse.date.Days;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An embargo worded on a line of its own above the text.
 *
 * @param day as printed; absent where none is printed, or none that can be read
 * @param time universal time; absent where the line gives no time, or no zone for it: a wrong guess
 *     would have somebody publish too early
 */
record EmbargoLine(Optional<PrintedDay> day, Optional<LocalTime> time) {

    /**
     * When the embargo ends; empty where the line does not give day and time in full.
     *
     * @param received decides the year of a day without one: the nearest such day is meant
     */
    Optional<Instant> until(Instant received) {
        return day.flatMap(printed -> time.flatMap(at -> nearest(printed, at, received)));
    }

    private static Optional<Instant> nearest(PrintedDay day, LocalTime at, Instant received) {
        int year = received.atOffset(ZoneOffset.UTC).getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(day::in)
                .flatMap(Optional::stream)
                .map(date -> date.atTime(at).toInstant(ZoneOffset.UTC))
                .min(Comparator.comparing(until -> Duration.between(received, until).abs()));
    }

    /** Reads such lines. */
    static final class Reader {
        private static final int MAX_LENGTH = 200;
        // 0001 GMT, 12:30 UTC, 10.00 hrs GMT, and Greenwich in Arabic
        private static final Pattern TIME =
                Pattern.compile(
                        "(?<![\\d:.])(?<h>\\d{1,2})[:.]?(?<m>\\d{2})(?: ?(?:hrs?|hours|h|Uhr))?"
                                + " ?\\(?(?:GMT|UTC|\u0628?\u062A\u0648\u0642\u064A\u062A"
                                + " [\u063A\u062C]\u0631\u064A\u0646\u062A\u0634)(?!\\p{L})\\)?",
                        Pattern.CASE_INSENSITIVE);
        // 2 June 2025 at, le 2 juin a, and "the hour" in Arabic
        private static final List<String> BEFORE_TIME =
                List.of(
                        "at",
                        "um",
                        "\u00E0",
                        "a las",
                        "on",
                        "kl",
                        "\u0641\u064A",
                        "\u0627\u0644\u0633\u0627\u0639\u0647");
        private static final Pattern CLOSING = Pattern.compile("(?<![ .)\\]*])[ .)\\]*]++$");

        private final Pattern opening;
        private final Days days;

        private Reader(Pattern opening, Days days) {
            this.opening = opening;
            this.days = days;
        }

        /** With the words that are part of the program. */
        static Reader withDefaults(Days days) {
            String words =
                    Resource.rows(EmbargoLine.class, "embargoes.txt").stream()
                            .map(row -> Pattern.quote(Folded.fold(row.get(0))))
                            .collect(Collectors.joining("|"));
            return new Reader(
                    Pattern.compile(
                            "^[ *(\\[]*(?:" + words + ")(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    days);
        }

        /** The embargo, when the line announces one. */
        Optional<EmbargoLine> find(String line) {
            if (line.length() > MAX_LENGTH) {
                return Optional.empty();
            }
            String folded = Folded.fold(line);
            Matcher begins = opening.matcher(folded);
            if (!begins.find()) {
                return Optional.empty();
            }
            String rest = CLOSING.matcher(folded.substring(begins.end())).replaceFirst("");
            Matcher time = TIME.matcher(rest);
            if (!time.find()) {
                return Optional.of(new EmbargoLine(day(rest), Optional.empty()));
            }
            Optional<PrintedDay> day =
                    day(beforeTime(rest.substring(0, time.start())))
                            .or(() -> day(rest.substring(time.end())));
            return Optional.of(new EmbargoLine(day, time(time)));
        }

        /** The text without blanks, commas and words at its end that lead to a time. */
        private static String beforeTime(String text) {
            int end = text.length();
            for (int shorter = shorter(text, end); shorter < end; shorter = shorter(text, end)) {
                end = shorter;
            }
            return text.substring(0, end);
        }

        private static int shorter(String text, int end) {
            if (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
                return end - 1;
            }
            for (String word : BEFORE_TIME) {
                int start = end - word.length();
                if (text.regionMatches(true, start, word, 0, word.length())
                        && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
                    return start;
                }
            }
            return end;
        }

        private Optional<PrintedDay> day(String text) {
            return days.atEnd(text).map(Days.Found::day);
        }

        private static Optional<LocalTime> time(Matcher match) {
            try {
                return Optional.of(
                        LocalTime.of(
                                Integer.parseInt(match.group("h")),
                                Integer.parseInt(match.group("m"))));
            } catch (DateTimeException e) {
                // Digits that look like a time but are not one: the embargo stays unclear.
                return Optional.empty();
            }
        }
    }
}
