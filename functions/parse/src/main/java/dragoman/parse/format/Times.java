package dragoman.parse.format;

import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a machine format writes it: ISO 8601 in its basic and extended forms and mixtures of
 * them, RFC 5322 in mail and RSS, and day-month-year of the eighties.
 */
record Times(LocalDate date, Optional<LocalTime> time, Optional<String> zone) {
    private static final Pattern ISO =
            Pattern.compile(
                    "^\\s*(\\d{4})[-./]?(\\d{2})[-./]?(\\d{2})(?:[T"
                        + " _-]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?.*$",
                    Pattern.DOTALL);
    // As in "+0000 (UTC)".
    private static final Pattern ZONE_NAME = Pattern.compile("(?<! ) *+\\([A-Z]++\\)$");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "^\\s*(\\d{1,2})-([A-Z]{3})-(\\d{4})(?:\\s+(\\d{2}):(\\d{2}):(\\d{2}))?.*$",
                    Pattern.DOTALL);

    /** Reads a text; absent if it is not a time. */
    static Optional<Times> of(String text) {
        Matcher iso = ISO.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(
                        new Times(
                                LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)),
                                clock(iso, 4),
                                Optional.ofNullable(iso.group(7)).map(Times::zoneName)));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text.toUpperCase(Locale.ROOT));
            if (dayFirst.matches()) {
                LocalDate date =
                        LocalDate.parse(
                                dayFirst.group(1)
                                        + "-"
                                        + dayFirst.group(2).charAt(0)
                                        + dayFirst.group(2).substring(1).toLowerCase(Locale.ROOT)
                                        + "-"
                                        + dayFirst.group(3),
                                DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH));
                return Optional.of(new Times(date, clock(dayFirst, 4), Optional.empty()));
            }
            OffsetDateTime mail =
                    OffsetDateTime.parse(
                            ZONE_NAME.matcher(text.strip()).replaceFirst(""),
                            DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(
                    new Times(
                            mail.toLocalDate(),
                            Optional.of(mail.toLocalTime()),
                            Optional.of(mail.getOffset().getId())));
        } catch (DateTimeException e) {
            // Not a time: the caller looks elsewhere.
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> clock(Matcher match, int group) {
        return match.group(group) == null
                ? Optional.empty()
                : Optional.of(
                        LocalTime.of(
                                number(match, group),
                                number(match, group + 1),
                                match.group(group + 2) == null ? 0 : number(match, group + 2)));
    }

    private static String zoneName(String offset) {
        return ZoneOffset.of(offset.equals("Z") ? "Z" : offset.replace(":", "")).getId();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** Sets date, time and zone of an item. */
    void setIn(ItemMetadata.Builder metadata, FieldText from) {
        metadata.set(Field.DATE, date, from);
        time.ifPresent(clock -> metadata.set(Field.TIME, clock, from));
        zone.ifPresent(name -> metadata.set(Field.ZONE, name, from));
    }

    /** The moment, in UTC if no zone is given. */
    Instant instant() {
        return date.atTime(time.orElse(LocalTime.MIDNIGHT))
                .toInstant(zone.map(ZoneOffset::of).orElse(ZoneOffset.UTC));
    }
}
