package dragoman.parse.copy;

import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Warning;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.date.PrintedDay;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a dispatch's dates against each other and against the time of its upload. */
final class DateChecks {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final CalendarNames names;

    DateChecks(CalendarNames names) {
        this.names = names;
    }

    /**
     * What contradicts what.
     *
     * @param dating as it was settled
     * @param ofDateline the dateline's day as a full date
     * @param below the day below the text, as {@code dd/mm/yyyy}
     * @param received when the upload arrived
     */
    List<Warning> warnings(
            Dating dating,
            Optional<LocalDate> ofDateline,
            Opening opening,
            Optional<String> below,
            Instant received) {
        List<Warning> warnings = new ArrayList<>();
        if (earliest(dating).isAfter(received)) {
            warnings.add(inFuture(dating, received));
        }
        if (dating.dateFrom() == DateSource.METADATA) {
            opening.headerDate()
                    .map(HeaderDate.Found::day)
                    .flatMap(day -> day.in(dating.date().getYear()))
                    .flatMap(day -> mismatch("date above the text", day, dating))
                    .ifPresent(warnings::add);
            ofDateline.flatMap(day -> mismatch("dateline", day, dating)).ifPresent(warnings::add);
        }
        opening.evidence().stream()
                .filter(evidence -> evidence.rule().equals(OpeningReader.UNREAD_DATE))
                .map(evidence -> unread(evidence.value()))
                .forEach(warnings::add);
        opening.headerDate()
                .filter(HeaderDate.Found::converted)
                .map(found -> converted(found, dating))
                .ifPresent(warnings::add);
        below.flatMap(day -> dayBelow(PrintedDay.of(day), dating)).ifPresent(warnings::add);
        ofDateline.flatMap(day -> weekdayMismatch(day, opening)).ifPresent(warnings::add);
        return warnings;
    }

    private static Warning inFuture(Dating dating, Instant received) {
        return Warning.of(
                "date-in-future",
                "It is dated %s%s, which is after it was received (%s)."
                        .formatted(
                                dating.date(),
                                dating.time().map(time -> " " + time).orElse(""),
                                received.truncatedTo(ChronoUnit.MINUTES)));
    }

    private static Warning unread(String line) {
        return Warning.of(
                "date-not-read",
                "The line \"%s\" looks like a date, and was not understood.".formatted(line));
    }

    private static Warning converted(HeaderDate.Found found, Dating dating) {
        return Warning.of(
                "date-converted",
                "Only the Hijri day %s is printed; by the Umm al-Qura calendar it is %s, which may be a day off."
                        .formatted(found.hijri().orElseThrow(), dating.date()));
    }

    private static Optional<Warning> dayBelow(PrintedDay printed, Dating dating) {
        Optional<LocalDate> day = printed.in(dating.date().getYear());
        return day.isPresent()
                ? mismatch("day below the text", day.get(), dating)
                : Optional.of(
                        Warning.of(
                                "impossible-date",
                                "The day below the text is no day of the calendar."));
    }

    private Optional<Warning> weekdayMismatch(LocalDate day, Opening opening) {
        return weekday(opening)
                .filter(printed -> printed != day.getDayOfWeek())
                .map(
                        printed ->
                                Warning.of(
                                        "weekday-mismatch",
                                        "The dateline says %s, but %s is a %s."
                                                .formatted(
                                                        english(printed),
                                                        day,
                                                        english(day.getDayOfWeek()))));
    }

    /** Copy is often dated the day after it was written; a larger gap is a contradiction. */
    private static Optional<Warning> mismatch(String what, LocalDate day, Dating dating) {
        return Math.abs(ChronoUnit.DAYS.between(day, dating.date())) <= 1
                ? Optional.empty()
                : Optional.of(
                        Warning.of(
                                "date-mismatch",
                                "It is dated %s, but the %s says %s."
                                        .formatted(dating.date(), what, day)));
    }

    /** The earliest moment that the date can mean, wherever it was written. */
    private static Instant earliest(Dating dating) {
        ZoneOffset zone = dating.zone().flatMap(Zones::offset).orElse(Zones.EARLIEST);
        return dating.date()
                .atTime(dating.time().orElse(LocalTime.MIDNIGHT))
                .toInstant(dating.time().isPresent() ? zone : Zones.EARLIEST);
    }

    private Optional<DayOfWeek> weekday(Opening opening) {
        Matcher word = WORD.matcher(opening.signature().text().orElse(""));
        while (word.find()) {
            Optional<DayOfWeek> day = names.weekday(word.group());
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
