package dragoman.parse.format;

import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;

import java.util.Optional;
import java.util.regex.Pattern;

/** Sets fields that are not plain text, such as times, from the texts of a format. */
final class TypedFields {
    private static final Pattern LEVEL = Pattern.compile("[1-9]");

    private TypedFields() {}

    /** Sets date, time and zone, if the text is a time. */
    static void time(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.ifPresent(
                from -> Times.of(from.text()).ifPresent(times -> times.setIn(metadata, from)));
    }

    /** Sets the urgency, if the text is one of IPTC's levels. */
    static void urgency(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.filter(level -> LEVEL.matcher(level.text()).matches())
                .ifPresent(
                        level ->
                                metadata.set(Field.URGENCY, Integer.parseInt(level.text()), level));
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
