package dragoman.parse.format;

import dragoman.dispatch.Warning;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets fields that are not plain text, such as times, from the texts of a format. */
final class TypedFields {
    private static final int MAX_SHOWN = 80;
    private static final Pattern LEVEL = Pattern.compile("[1-9]");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

    private TypedFields() {}

    /**
     * Sets date, time and zone by the first of the texts that is a time. What contradicts itself in
     * it, and a text that is no time where no other is one, is warned of.
     */
    @SafeVarargs
    static void time(ItemMetadata.Builder metadata, Optional<FieldText>... texts) {
        Optional<FieldText> unread = Optional.empty();
        for (Optional<FieldText> text : texts) {
            Optional<Times> times = text.flatMap(from -> Times.of(from.text()));
            if (times.isPresent()) {
                times.get().setIn(metadata, text.get());
                doubts(text.get().text(), times.get()).forEach(metadata::warn);
                return;
            }
            unread = unread.or(() -> text);
        }
        unread.ifPresent(
                text ->
                        metadata.warn(
                                Warning.of(
                                        "unread-date",
                                        "The field %s is no date that is understood: %s"
                                                .formatted(text.rule(), shown(text.text())))));
    }

    private static List<Warning> doubts(String text, Times times) {
        Optional<TimeText.Found> found = TimeText.read(text);
        List<Warning> doubts = new ArrayList<>();
        found.flatMap(TimeText.Found::weekday)
                .filter(day -> day != times.date().getDayOfWeek())
                .ifPresent(
                        day ->
                                doubts.add(
                                        Warning.of(
                                                "weekday-mismatch",
                                                "Its date says %s, but %s is a %s."
                                                        .formatted(
                                                                english(day),
                                                                times.date(),
                                                                english(
                                                                        times.date()
                                                                                .getDayOfWeek())))));
        if (found.filter(TimeText.Found::monthGuessed).isPresent()) {
            doubts.add(
                    Warning.of(
                            "month-guessed",
                            "Its date %s was read day first, as %s; month first is possible too."
                                    .formatted(shown(text), times.date())));
        }
        return doubts;
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "\u2026";
    }

    /** Sets the urgency, if the text is one of IPTC's levels. */
    static void urgency(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.filter(level -> LEVEL.matcher(level.text()).matches())
                .ifPresent(
                        level ->
                                metadata.set(Field.URGENCY, Integer.parseInt(level.text()), level));
    }

    /** Sets the status in lower case, as IPTC writes it. */
    static void status(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.ifPresent(
                status ->
                        metadata.set(Field.STATUS, status.text().toLowerCase(Locale.ROOT), status));
    }

    /** Sets the number of words, if the text is a number. */
    static void wordCount(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.filter(count -> COUNT.matcher(count.text()).matches())
                .ifPresent(
                        count ->
                                metadata.set(
                                        Field.WORD_COUNT, Integer.valueOf(count.text()), count));
    }

    /** Sets the embargo, if the text is a time. */
    static void embargo(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.ifPresent(
                from ->
                        Times.of(from.text())
                                .map(Times::instant)
                                .ifPresent(until -> metadata.set(Field.EMBARGO, until, from)));
    }
}
