package dragoman.parse.format;

import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a machine format writes it: ISO 8601 in its basic and extended forms and mixtures of
 * them, day-month-year of the eighties, and RFC 5322 in mail and RSS with all that feeds make of
 * it.
 */
record Times(LocalDate date, Optional<LocalTime> time, Optional<String> zone) {
    private static final Pattern ISO =
            Pattern.compile(
                    "^\\s*(\\d{4})[-./]?(\\d{2})[-./]?(\\d{2})(?:[T"
                        + " _-]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?.*$",
                    Pattern.DOTALL);
    // Seconds or milliseconds since 1970, from 2001 to 2030: later ones could be year, month, day.
    private static final Pattern EPOCH = Pattern.compile("1[0-8]\\d{8}(?:\\d{3})?");
    private static final int DIGITS_OF_SECONDS = 10;
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "^\\s*(\\d{1,2})-([A-Z]{3})-(\\d{4})(?:\\s+(\\d{2}):(\\d{2}):(\\d{2}))?.*$",
                    Pattern.DOTALL);

    /** Reads a text; absent if it is not a time. */
    static Optional<Times> of(String text) {
        Matcher iso = ISO.matcher(text);
        try {
            if (EPOCH.matcher(text.strip()).matches()) {
                return Optional.of(ofEpoch(text.strip()));
            }
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
            return TimeText.read(text).map(TimeText.Found::times);
        } catch (DateTimeException e) {
            // Not a time: the caller looks elsewhere.
            return Optional.empty();
        }
    }

    private static Times ofEpoch(String digits) {
        long seconds = Long.parseLong(digits.substring(0, DIGITS_OF_SECONDS));
        LocalDateTime utc = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        return new Times(utc.toLocalDate(), Optional.of(utc.toLocalTime()), Optional.of("Z"));
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
        return Character.isLetter(offset.charAt(0))
                ? "Z"
                : ZoneOffset.of(offset.replace(":", "")).getId();
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
                .toInstant(zone.flatMap(Times::offset).orElse(ZoneOffset.UTC));
    }

    private static Optional<ZoneOffset> offset(String zone) {
        try {
            return Optional.of(ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            // An abbreviation that means several zones.
            return Optional.empty();
        }
    }
}
