package dragoman.parse.copy;

import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.text.Folded;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line above a text with a full date, as sites print it: perhaps beside a section, a day of the
 * week and a time, and nothing else.
 *
 * @param day where its order is beyond doubt
 * @param year in any case
 */
record SectionLine(Optional<PrintedDay> day, int year) {
    private static final int MAX_LENGTH = 90;
    private static final int MAX_SECTION_WORDS = 3;
    private static final int LAST_MONTH = 12;
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:])"
                            + "(?: ?(?:[AaPp]\\.?[Mm]\\.?|\u0635\u0628\u0627\u062D\u0627"
                            + "|\u0645\u0633\u0627\u0621\u0627?|[\u0635\u0645](?!\\p{L})))?"
                            + "(?: ?(?:GMT|UTC|[A-Z]{2,4}T)\\b)?");
    // A date alone may end in a full stop after its year; words before a full stop are a sentence.
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}\\P{L}*[.!?\u061F]\\s*$");
    private static final Pattern SEPARATORS = Pattern.compile("[ ,|/\u060C\u2022:-]+");

    /** The date, when the line is nothing else. */
    static Optional<SectionLine> find(String line, Days days, CalendarNames names) {
        if (line.length() > MAX_LENGTH || SENTENCE_END.matcher(line).find()) {
            return Optional.empty();
        }
        String folded = TIME.matcher(Folded.fold(line)).replaceFirst(" ").strip();
        Optional<Days.Found> found =
                days.atEnd(folded)
                        .or(() -> days.atStart(folded))
                        .filter(day -> day.day().year().isPresent());
        return found.filter(day -> isSection(without(folded, day), names)).map(SectionLine::of);
    }

    private static SectionLine of(Days.Found found) {
        PrintedDay day = found.day();
        boolean ambiguous =
                found.numeric()
                        && day.day() <= LAST_MONTH
                        && day.month() <= LAST_MONTH
                        && day.day() != day.month();
        Optional<PrintedDay> meant =
                day.month() > LAST_MONTH
                        ? Optional.of(
                                new PrintedDay(
                                        /* day= */ day.month(), /* month= */ day.day(), day.year()))
                        : Optional.of(day);
        return new SectionLine(ambiguous ? Optional.empty() : meant, day.year().orElseThrow());
    }

    private static String without(String text, Days.Found day) {
        return text.substring(0, day.start())
                + " "
                + text.substring(Math.min(day.end(), text.length()));
    }

    /** Whether there is nothing but the name of a section, or a day of the week. */
    private static boolean isSection(String rest, CalendarNames names) {
        int words = 0;
        for (String word : SEPARATORS.split(rest, -1)) {
            if (word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            words += word.isEmpty() || names.isWeekday(word) ? 0 : 1;
        }
        return words <= MAX_SECTION_WORDS;
    }
}
