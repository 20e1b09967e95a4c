package dragoman.parse.copy;

import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Warning;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.date.UmmAlQura;
import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Field;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.item.SentTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The date of a dispatch, settled from its parts.
 *
 * @param ofDateline the dateline's day, completed to a full date
 */
record DateOfDispatch(Dating dating, Optional<LocalDate> ofDateline, List<Warning> warnings) {
    /**
     * Settles the date: the format's outranks the date above the text, which outranks the one below
     * it, which outranks the dateline's. The day on which a mail with it was sent, else the day of
     * the upload, completes what is missing.
     *
     * @param metadata the fields of the format
     * @param ending with the date below the text, or a year for the dateline's day
     * @param received when the upload arrived
     */
    static DateOfDispatch of(
            ItemMetadata metadata, Opening opening, Ending ending, Instant received) {
        Optional<LocalDate> given = metadata.get(Field.DATE);
        Arrival arrival = Arrival.of(metadata.get(Field.SENT), received);
        Optional<String> below = ending.day();
        Optional<PrintedDay> dateline =
                opening.signature()
                        .dateline()
                        .flatMap(PrintedDateline::day)
                        .map(
                                day ->
                                        opening.year()
                                                .or(ending::year)
                                                .flatMap(year -> of(day, year, received))
                                                .orElse(day));
        if (given.filter(DateOfDispatch::isPlausible).isPresent()) {
            DateOfDispatch found = of(Optional.of(PrintedDay.of(given.get())), dateline, arrival);
            return new DateOfDispatch(
                    Dating.of(given.get(), DateSource.METADATA), found.ofDateline(), List.of());
        }
        DateOfDispatch found =
                of(
                        opening.headerDate()
                                .map(HeaderDate.Found::day)
                                .or(() -> below.map(PrintedDay::of)),
                        dateline,
                        arrival);
        return opening.signature()
                .dateline()
                .flatMap(PrintedDateline::hijri)
                .flatMap(UmmAlQura::gregorian)
                .flatMap(hijri -> found.ofDateline().map(day -> found.against(day, hijri)))
                .orElse(found);
    }

    /** A day without a year in a year printed elsewhere, unless that is still to come. */
    private static Optional<PrintedDay> of(PrintedDay day, int year, Instant received) {
        LocalDate latest = LocalDate.ofInstant(received, ZoneOffset.UTC).plusDays(1);
        return Optional.of(new PrintedDay(day.day(), day.month(), Optional.of(year)))
                .filter(_ -> day.year().isEmpty())
                .filter(full -> full.in(year).filter(date -> !date.isAfter(latest)).isPresent());
    }

    /**
     * The day by which a date is completed.
     *
     * @param source what is said of a date that only it supplied
     */
    private record Arrival(LocalDate day, DateSource source, List<Warning> warnings) {
        static Arrival of(Optional<SentTime> sent, Instant received) {
            LocalDate arrived = LocalDate.ofInstant(received, ZoneOffset.UTC);
            if (sent.isEmpty()) {
                return new Arrival(arrived, DateSource.UPLOAD, List.of());
            }
            LocalDate day = sent.get().day();
            // East of the meridian the next day may have begun already.
            return day.isAfter(arrived.plusDays(1)) || !isPlausible(day)
                    ? new Arrival(
                            arrived,
                            DateSource.UPLOAD,
                            List.of(
                                    Warning.of(
                                            "date-in-future",
                                            "The mail says that it was sent on %s, which is after it was received (%s)."
                                                    .formatted(day, arrived))))
                    : new Arrival(day, DateSource.METADATA, List.of());
        }
    }

    /**
     * The same, where no day is printed: the day before, when the printed time was not yet reached
     * on the day of the upload.
     *
     * @param zone in which the time is printed, or most likely is
     */
    DateOfDispatch reached(LocalTime time, ZoneOffset zone, Instant received) {
        LocalDate day = dating.date();
        if (dating.dateFrom() != DateSource.UPLOAD
                || ofDateline.isPresent()
                || !day.atTime(time).toInstant(zone).isAfter(received)) {
            return this;
        }
        List<Warning> more = new ArrayList<>(warnings);
        more.add(
                Warning.of(
                        "dated-day-before",
                        "Only a time is printed, %s, which was still to come when it was received: it was taken for that of the day before."
                                .formatted(time)));
        return new DateOfDispatch(Dating.of(day.minusDays(1), DateSource.UPLOAD), ofDateline, more);
    }

    /** Years of other lengths are typing errors; nor would they fit into an identifier. */
    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= 1000 && date.getYear() <= 9999;
    }

    /** The two calendars of a dateline may differ by a day, as the moon is sighted. */
    private DateOfDispatch against(LocalDate day, LocalDate hijri) {
        if (Math.abs(ChronoUnit.DAYS.between(day, hijri)) <= 1) {
            return this;
        }
        List<Warning> more = new ArrayList<>(warnings);
        more.add(
                Warning.of(
                        "calendar-mismatch",
                        "The dateline's Hijri day is %s by the Umm al-Qura calendar, but beside it stands %s."
                                .formatted(hijri, day)));
        return new DateOfDispatch(dating, ofDateline, more);
    }

    private static DateOfDispatch of(
            Optional<PrintedDay> header, Optional<PrintedDay> dateline, Arrival arrival) {
        List<Warning> warnings = new ArrayList<>(arrival.warnings());
        LocalDate arrived = arrival.day();
        Optional<LocalDate> above = header.flatMap(day -> complete(day, arrived, false));
        if (header.isPresent() && above.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "impossible-date",
                            "The date above the text is no day of the calendar."));
        }
        Optional<LocalDate> inLine =
                dateline.flatMap(day -> complete(day, above.orElse(arrived), above.isPresent()));
        if (dateline.isPresent() && inLine.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "impossible-date",
                            "The day in the dateline is no day of the calendar."));
        }
        if (above.isPresent()) {
            // Copy is often dated the day after it was written; a larger gap is a contradiction.
            inLine.filter(day -> Math.abs(ChronoUnit.DAYS.between(day, above.get())) > 1)
                    .ifPresent(
                            day ->
                                    warnings.add(
                                            Warning.of(
                                                    "date-mismatch",
                                                    "The date above the text is %s, but the dateline says %s."
                                                            .formatted(above.get(), day))));
            boolean full = header.flatMap(PrintedDay::year).isPresent();
            DateSource source = full ? DateSource.HEADER : DateSource.UPLOAD;
            return new DateOfDispatch(Dating.of(above.get(), source), inLine, warnings);
        }
        if (inLine.isPresent()) {
            boolean full = dateline.flatMap(PrintedDay::year).isPresent();
            DateSource source = full ? DateSource.DATELINE : arrival.source();
            return new DateOfDispatch(Dating.of(inLine.get(), source), inLine, warnings);
        }
        return new DateOfDispatch(Dating.of(arrived, arrival.source()), inLine, warnings);
    }

    /**
     * The date with that day that is nearest to another date; without a date above the text, at
     * most one day after the upload arrived.
     */
    private static Optional<LocalDate> complete(
            PrintedDay day, LocalDate near, boolean mayBeLater) {
        return Stream.of(near.getYear() - 1, near.getYear(), near.getYear() + 1)
                .flatMap(year -> day.in(year).stream())
                .filter(
                        date ->
                                mayBeLater
                                        || day.year().isPresent()
                                        || !date.isAfter(near.plusDays(1)))
                .min(
                        Comparator.comparingLong(
                                date -> Math.abs(ChronoUnit.DAYS.between(date, near))));
    }
}
